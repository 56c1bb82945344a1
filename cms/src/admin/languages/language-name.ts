import listed from '../../../locales.json';

/** A language's own name for itself, as in the admin's list of languages. */
export const languageName = (code: string): string => listed.find((one) => one.code === code)?.name ?? code;
