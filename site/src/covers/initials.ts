/** Words that a name's short form leaves out: of, and, for, the … in the site's languages. */
const LEFT_OUT = /^(of|and|for|the|in|на|и|за|од|у|un|par|ir|e|të)$/i;

/** Up to three first letters of a name's words, as the language writes capitals. */
export function initials(name: string, lang: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !LEFT_OUT.test(word)) ?? [];
  return words
    .slice(0, 3)
    .map((word) => Array.from(word)[0]!.toLocaleUpperCase(lang))
    .join('');
}
