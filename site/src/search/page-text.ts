/** Elements inside a line; all others stand apart from their neighbours. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  's',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** What a page holds that is no text of its own: ways to other pages, drawings, forms. */
const SKIPPED = new Set([
  'nav',
  'script',
  'style',
  'svg',
  'template',
  'form',
  'button',
  'noscript',
  'iframe',
  'object',
]);

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

/** A printed page as one reads it. */
export interface PageText {
  /** Its main heading. */
  readonly title: string;
  /** The text of `<main>` without the heading, its parts divided by “·” where they do not end in a mark themselves. */
  readonly text: string;
}

/**
 * Takes the text out of a page that this site printed. Left out are lists of other entries (`class="entries"` and
 * `"cards"`), which say what those pages say, and whatever is marked `data-pagefind-ignore`.
 */
export function pageText(html: string): PageText {
  const start = html.indexOf('<main');
  const main = html.slice(start, html.lastIndexOf('</main>'));
  const parts: string[] = [];
  let title = '';
  let line = '';
  const open: { readonly name: string; readonly skip: boolean; readonly heading: boolean }[] = [];
  const take = (text: string) => {
    const inside = open.at(-1);
    if (inside?.skip) return;
    if (inside?.heading) title += decode(text);
    else line += decode(text);
  };
  const endLine = () => {
    const said = line.replaceAll(/\s+/g, ' ').trim();
    if (said) parts.push(said);
    line = '';
  };
  let at = 0;
  for (const found of main.matchAll(TAG)) {
    take(main.slice(at, found.index));
    at = found.index + found[0].length;
    const [, closing, tag = '', attributes = ''] = found;
    const name = tag.toLowerCase();
    if (!name) continue;
    if (name === 'dt' && closing && !open.at(-1)?.skip) line = `${line.trimEnd()}: `;
    else if (!INLINE.has(name) && !(name === 'dd' && !closing)) endLine();
    if (closing) {
      const index = open.findLastIndex((one) => one.name === name);
      if (index >= 0) open.length = index;
    } else if (!VOID.has(name) && !attributes.endsWith('/')) {
      const above = open.at(-1);
      open.push({
        name,
        skip: Boolean(above?.skip) || SKIPPED.has(name) || isLeftOut(attributes),
        heading: Boolean(above?.heading) || name === 'h1',
      });
    }
  }
  endLine();
  const text = parts.reduce((all, part) => (all ? `${all}${/[.!?…:;,”“"]$/.test(all) ? '' : ' ·'} ${part}` : part), '');
  return { title: title.replaceAll(/\s+/g, ' ').trim(), text };
}

const isLeftOut = (attributes: string): boolean =>
  /\sdata-pagefind-ignore\b|\sclass="(?:[^"]* )?(?:entries|cards)[ "]|\shidden\b/.test(attributes);

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (entities[name ?? ''] ?? whole),
  );
