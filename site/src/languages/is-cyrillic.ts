/** Whether a language (BCP 47) is written in Cyrillic letters: Serbian is, its Latin twin `sr-Latn` is not. */
export const isCyrillic = (lang: string): boolean => new Intl.Locale(lang).maximize().script === 'Cyrl';
