/** Numbers from 0 up to 1 that look random and are the same for the same text each time. */
export function seeded(text: string): () => number {
  let state = 2166136261;
  for (const letter of text.normalize('NFC')) state = Math.imul(state ^ letter.codePointAt(0)!, 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    const mixed = Math.imul(state ^ (state >>> 13), 3266489917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
