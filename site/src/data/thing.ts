/** Something described in schema.org's words, as JSON-LD. */
export interface Thing {
  readonly [property: string]: unknown;
}

/** Without what is not known, at any depth. */
export function compact(thing: Thing): Thing {
  const known = Object.entries(thing).flatMap(([name, value]): [string, unknown][] => {
    const said = compactValue(value);
    return said === undefined ? [] : [[name, said]];
  });
  return Object.fromEntries(known);
}

function compactValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(compactValue).filter((one) => one !== undefined);
    return list.length > 0 ? list : undefined;
  }
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value;
  const thing = compact(value as Thing);
  // A type alone says nothing.
  return Object.keys(thing).some((name) => name !== '@type') ? thing : undefined;
}
