import locales from '../../locales.json';

/** How a language calls itself. */
export const languageName = (code: string): string => locales.find((locale) => locale.code === code)?.name ?? code;
