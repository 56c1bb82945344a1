/**
 * Addresses on this site that a page names, without what follows `#` or `?`: in links, pictures, maps and style sheets of
 * HTML, and in any format where a whole address of the site stands alone between quotes, brackets, tags or line ends,
 * as in JSON, Atom, CSV, calendars and Markdown. An address inside a sentence that somebody wrote is none of ours.
 */
export function linksOf(body: string | Uint8Array, site: string): string[] {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  const found = new Set<string>();
  const take = (path: string) => found.add(decodeURI(path.replaceAll('&amp;', '&').split(/[?#]/)[0] ?? ''));
  for (const [, value = ''] of text.matchAll(/\s(?:href|src|srcset|data-tiles)="([^"]*)"/g)) {
    for (const part of value.includes(' ') ? value.split(',') : [value]) {
      const path = part.trim().split(' ')[0] ?? '';
      if (path.startsWith('/') && !path.startsWith('//')) take(path);
    }
  }
  // Calendars fold long lines.
  const unfolded = text.startsWith('BEGIN:VCALENDAR') ? text.replaceAll('\r\n ', '') : text;
  if (unfolded.includes(`${site}/`)) for (const [, path = ''] of unfolded.matchAll(standingAlone(site))) take(path);
  return [...found];
}

const known = new Map<string, RegExp>();

/** An address of the site after, and before, something that ends it. */
function standingAlone(site: string): RegExp {
  let pattern = known.get(site);
  if (!pattern) {
    const start = site.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    pattern = new RegExp(`(?<=["(<>,:]|^)${start}(/[^\\s"'<>(),\\\\]*)(?=[")<>,]|\r?$)`, 'gm');
    known.set(site, pattern);
  }
  return pattern;
}
