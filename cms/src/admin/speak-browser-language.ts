/** Where Strapi's admin remembers the language that somebody has chosen. */
const CHOSEN = 'strapi-admin-language';

/** Who comes for the first time is spoken to in the first of the browser's languages that the admin has, not in English. */
export function speakBrowserLanguage(codes: readonly string[]): void {
  if (localStorage.getItem(CHOSEN) !== null) return;
  const first = navigator.languages
    // Not every browser's tags are such as `Intl` reads: "en-US@posix".
    .map((tag) => tag.split('-')[0] ?? '')
    .find((code) => code === 'en' || codes.includes(code));
  if (first !== undefined) localStorage.setItem(CHOSEN, first);
}
