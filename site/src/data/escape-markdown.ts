/**
 * A text as one line of CommonMark that reads as it was written: what Markdown or HTML would take for a sign is
 * escaped, line ends become spaces.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replace(/^(\s*)([#+=-]|\d+[.)])(?=\s|$|[-=])/, (_, space: string, sign: string) =>
      /^\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    );

/** The address of a link. */
export const markdownHref = (href: string): string =>
  href.replaceAll(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
