/** Whether two JSON values say the same; a database may give an object's keys back in another order. */
export function isSameBody(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  // An empty field is `undefined` in a new form and `null` in a stored one.
  if (one == null || other == null) return one == other;
  if (typeof one !== 'object' || typeof other !== 'object' || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        isSameBody((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
