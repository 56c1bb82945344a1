/** What may stand before and after an address of the site for it to stand alone; line ends do, too. */
const BEFORE = new Set(['"', '(', '<', '>', ',', ':', '\n', '\r', undefined]);
const address = /\/[^ \t\n\r\f"'<>(),\\]*(?=[")<>,]|\r?$)/my;

/**
 * Addresses on this site that a page names, without what follows `#` or `?`: in links, pictures, maps and style sheets of
 * HTML, and in any format where a whole address of the site stands alone between quotes, brackets, tags or line ends,
 * as in JSON, Atom, CSV, calendars and Markdown. An address inside a sentence that somebody wrote is none of ours.
 */
export function linksOf(body: string | Buffer, site: string): string[] {
  // Byte by byte, because nearly every address is ASCII: that takes half the time of text.
  const text = (typeof body === 'string' ? Buffer.from(body) : body).toString('latin1');
  const found = new Set<string>();
  const take = (path: string) => found.add(decodeURI(path.replaceAll('&amp;', '&').split(/[?#]/)[0] ?? ''));
  for (const [, value = ''] of text.matchAll(/[ \t\n\r\f](?:href|src|srcset|data-tiles)="([^"]*)"/g)) {
    for (const part of value.includes(' ') ? asText(value).split(',') : [asText(value)]) {
      const path = part.trim().split(' ')[0] ?? '';
      if (path.startsWith('/') && !path.startsWith('//')) take(path);
    }
  }
  // Calendars fold long lines.
  const unfolded = text.startsWith('BEGIN:VCALENDAR') ? text.replaceAll('\r\n ', '') : text;
  const start = `${site}/`;
  for (let at = unfolded.indexOf(start); at >= 0; at = unfolded.indexOf(start, at + start.length)) {
    if (!BEFORE.has(unfolded[at - 1])) continue;
    address.lastIndex = at + site.length;
    const path = asText(address.exec(unfolded)?.[0] ?? '');
    // A space that is no ASCII ends an address as well.
    if (path && !/\s/.test(path)) take(path);
  }
  return [...found];
}

/** UTF-8 that was read byte by byte. */
const asText = (bytes: string): string =>
  /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
