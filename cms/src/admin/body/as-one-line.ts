/** The text without line ends, which the format's texts do not have. */
export const asOneLine = (text: string): string => text.replaceAll(/\r\n|[\n\r]/g, ' ');
