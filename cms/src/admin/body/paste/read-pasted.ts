import type {
  Block,
  BulletList,
  Cell,
  Heading,
  InnerBlock,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  Picture,
  Row,
  Table,
} from '../../../body/body';
import { bodyLimits } from '../../../body/body';
import { asOneLine } from '../as-one-line';
import { LineOfText } from './line-of-text';
import type { Blanks } from './line-of-text';
import { pastedHref } from './pasted-href';
import type { PastedNote } from './pasted-notes';
import { findNotes } from './pasted-notes';
import { blockTags, headingLevel, signOf, textOf } from './pasted-blocks';
import { isDropped, isStruck, lookOf, stylesOf } from './styles';
import type { Look } from './styles';
import type { PastedPicture } from './waiting-pictures';
import { pictureOfDataAddress } from './waiting-pictures';
import type { WordItem } from './word-items';
import { gatherWordItems, numberOf } from './word-items';

/** What a paste held that a body cannot hold, by count. */
export interface LeftOut {
  pictures: number;
  /** Links to files of a computer, and other addresses that no reader could follow. */
  links: number;
  /** Items that had a letter or a Roman number and have a number now. */
  letters: number;
  /** Passages that were struck through and now stand as plain text. */
  struck: number;
}

export interface Pasted {
  blocks: Block[];
  /** Those whose bytes came along; they stand in `blocks` under the name by which they wait. */
  pictures: PastedPicture[];
  leftOut: LeftOut;
}

/** How and where the text being read stands. */
interface Place extends Look {
  href: string | undefined;
  blanks: Blanks;
  /** Whether headings and tables may stand here. */
  isTop: boolean;
  /** In headings and header cells all is bold by itself. */
  isStrong: boolean;
}

/**
 * Reads what Word, LibreOffice, Google Docs or a web page put on the clipboard: structure, links, notes and every
 * word as it is; styles, scripts, hidden and deleted text are dropped, and what cannot be kept is counted.
 * `inner`: it goes into a list, a quote or a cell, where headings and tables become paragraphs.
 */
export function readPasted(html: string, { inner = false } = {}): Pasted {
  const { body: root } = new DOMParser().parseFromString(html, 'text/html');
  return new Reader(root, html).read(!inner);
}

type Gathering = (Block | WordItem)[];

class Reader {
  private readonly root: HTMLElement;
  private readonly pictures = new Map<string, PastedPicture>();
  /** Those that stood among words: they come behind the paragraph. */
  private waiting: Picture[] = [];
  private readonly leftOut: LeftOut = { pictures: 0, links: 0, letters: 0, struck: 0 };
  private readonly notes: Map<Element, PastedNote>;
  private readonly noteHolders: Set<Element>;
  private readonly headingShift: number;
  private readonly blanks: Blanks;

  constructor(root: HTMLElement, html: string) {
    this.root = root;
    this.blanks = /<meta[^>]+generator[^>]+(?:LibreOffice|OpenOffice)/i.test(html.slice(0, 4000))
      ? 'wrapped'
      : 'collapse';
    this.notes = findNotes(root);
    this.noteHolders = new Set([...this.notes.values()].map(({ holder }) => holder));
    this.headingShift = root.querySelector('h1, .MsoTitle') ? 1 : 0;
  }

  read(isTop: boolean): Pasted {
    const place: Place = {
      bold: false,
      italic: false,
      raised: undefined,
      href: undefined,
      blanks: this.blanks,
      isTop,
      isStrong: false,
    };
    const blocks = this.blocksIn(this.root, place);
    const text = JSON.stringify(blocks);
    // A footnote is one line of words.
    const pictures = [...this.pictures.values()].filter(({ waitingAs }) => text.includes(waitingAs));
    this.leftOut.pictures += this.pictures.size - pictures.length;
    return { blocks, pictures, leftOut: this.leftOut };
  }

  private blocksIn(element: Element, place: Place): Block[] {
    const line = new LineOfText();
    const found: Gathering = [];
    this.walk(element, place, line, found);
    this.flush(line, found);
    return gatherWordItems(found);
  }

  private blocksOf(element: Element, place: Place): Block[] {
    const line = new LineOfText();
    const found: Gathering = [];
    this.element(element, place, line, found);
    this.flush(line, found);
    return gatherWordItems(found);
  }

  private walk(parent: Element, place: Place, line: LineOfText, found: Gathering): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) line.add(node.nodeValue ?? '', marksOf(place), place.blanks);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element, place, line, found);
    }
  }

  private element(element: Element, around: Place, line: LineOfText, found: Gathering): void {
    const styles = stylesOf(element);
    const { tagName } = element;
    if (isDropped(element, styles) || this.noteHolders.has(element)) return;
    const note = this.notes.get(element);
    if (note) return this.note(note, element, around, line);
    if (tagName === 'IMG') return this.picture(element, around, line, found);
    if (tagName === 'BR') return line.break();
    if (styles.has('mso-tab-count')) return line.add('\t', marksOf(around), 'keep');
    const place = this.placeIn(element, styles, around);
    if (styles.get('mso-spacerun') === 'yes')
      return line.add((element.textContent ?? '').replaceAll(/[\u00a0\n\r]/g, ' '), marksOf(place), 'keep');
    if (!blockTags.has(tagName)) return this.walk(element, place, line, found);
    this.flush(line, found);
    found.push(...this.block(element, styles, place));
  }

  private block(element: Element, styles: ReadonlyMap<string, string>, place: Place): Gathering {
    const heading = headingLevel(element);
    if (heading !== undefined) return this.heading(element, place, heading + this.headingShift);
    const { tagName } = element;
    if (tagName === 'UL' || tagName === 'OL') return this.list(element, place);
    if (tagName === 'TABLE') return this.table(element, place);
    const item = /(l\d+) level(\d) ?(lfo\d+)?/.exec(styles.get('mso-list') ?? '');
    if (item) return [this.wordItem(element, place, `${item[1]} ${item[3]}`, Number(item[2]))];
    if (tagName === 'BLOCKQUOTE' || /\bMso(?:Intense)?Quote\b/.test(element.className)) {
      const content = this.blocksIn(element, { ...place, isTop: false }) as InnerBlock[];
      return content.length > 0 ? [{ type: 'blockquote', content }] : [];
    }
    return this.blocksIn(element, place);
  }

  private placeIn(element: Element, styles: ReadonlyMap<string, string>, around: Place): Place {
    const place = { ...around, ...lookOf(element, styles, around) };
    const whiteSpace = styles.get('white-space');
    if (element.tagName === 'PRE' || /^(?:pre|pre-wrap|break-spaces)\b/.test(whiteSpace ?? '')) place.blanks = 'keep';
    else if (whiteSpace === 'normal' || whiteSpace === 'nowrap') place.blanks = this.blanks;
    if (isStruck(element, styles)) this.leftOut.struck++;
    const href = element.tagName === 'A' ? element.getAttribute('href') : null;
    if (href !== null && href !== '') {
      place.href = pastedHref(href);
      if (place.href === undefined && !href.includes('#')) this.leftOut.links++;
    }
    return place;
  }

  private note(note: PastedNote, reference: Element, place: Place, line: LineOfText): void {
    const text = this.noteText(note);
    if (text !== '') line.note({ marker: note.marker, text });
    else line.add(reference.textContent ?? '', marksOf({ ...place, raised: 'superscript' }), place.blanks);
  }

  /** A note is one line without marks: its paragraphs are joined, and an address that its words do not show is added. */
  private noteText({ holder, back }: PastedNote): string {
    const copy = holder.cloneNode(true) as Element;
    const position = [...holder.querySelectorAll('*')].indexOf(back);
    copy.querySelectorAll('*')[position]?.remove();
    for (const link of copy.querySelectorAll('a[href]')) {
      const href = pastedHref(link.getAttribute('href') ?? '');
      const words = link.textContent?.trim() ?? '';
      if (href !== undefined && words !== '' && !href.includes(words)) link.append(` (${href})`);
    }
    const place = { ...plain, blanks: this.blanks };
    return textOf(this.blocksIn(copy, place))
      .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '')
      .replace(/[\s\u00a0]*↩\ufe0e?$/, '');
  }

  private picture(image: Element, place: Place, line: LineOfText, found: Gathering): void {
    const alt = image.getAttribute('alt') ?? '';
    const isCharacter = /^\p{Extended_Pictographic}/u.test(alt) && alt.length < 20;
    if (isCharacter) line.add(alt, marksOf(place), 'keep');
    else if (!['0', '1'].includes(image.getAttribute('width') ?? '')) {
      const picture = this.realPicture(image, alt);
      if (picture === undefined) this.leftOut.pictures++;
      else if (line.isEmpty) found.push(picture);
      else this.waiting.push(picture);
    }
  }

  /** Only what came along can be kept: nothing is fetched from anywhere. */
  private realPicture(image: Element, alt: string): Picture | undefined {
    const address = image.getAttribute('src') ?? '';
    const picture = this.pictures.get(address) ?? pictureOfDataAddress(address);
    if (picture === undefined) return undefined;
    this.pictures.set(address, picture);
    const attrs = { file: picture.waitingAs, alt: asOneLine(alt), caption: '', credit: '' };
    return { type: 'picture', attrs };
  }

  private flush(line: LineOfText, found: Gathering): void {
    found.push(...line.take().map((content): Paragraph => ({ type: 'paragraph', content })), ...this.waiting.splice(0));
  }

  private heading(element: Element, place: Place, level: number): Block[] {
    const blocks = this.blocksIn(element, { ...place, ...unmarked, isTop: false, isStrong: true });
    const lines = blocks.filter(({ type }) => type !== 'picture');
    const pictures = blocks.filter(({ type }) => type === 'picture');
    const content = lines.flatMap((block) => (block.type === 'paragraph' ? (block.content ?? []) : []));
    if (content.length === 0 || lines.some(({ type }) => type !== 'paragraph')) return blocks;
    const number = signOf(element);
    if (number !== '') content.unshift({ type: 'text', text: `${number} ` });
    if (!place.isTop) return [{ type: 'paragraph', content }, ...pictures];
    return [
      { type: 'heading', attrs: { level: Math.min(4, Math.max(2, level)) as Heading['attrs']['level'] }, content },
      ...pictures,
    ];
  }

  private list(element: Element, place: Place): Block[] {
    const items: ListItem[] = [];
    const inside = { ...place, isTop: false };
    for (const child of element.children) {
      if (isDropped(child, stylesOf(child)) || this.noteHolders.has(child)) continue;
      const content = (
        child.tagName === 'LI' ? this.blocksIn(child, inside) : this.blocksOf(child, inside)
      ) as InnerBlock[];
      const last = items.at(-1);
      // Google Docs and old pages put the inner list beside the item, not into it.
      if (child.tagName !== 'LI' && last) last.content.push(...content);
      else if (content[0]?.type === 'paragraph') items.push({ type: 'listItem', content });
      else if (content.length > 0) items.push({ type: 'listItem', content: [{ type: 'paragraph' }, ...content] });
    }
    if (items.length === 0) return [];
    if (element.tagName === 'UL') return [{ type: 'bulletList', content: items } satisfies BulletList];
    const style = `${element.getAttribute('type') ?? ''} ${element.getAttribute('style') ?? ''}`;
    if (/^[aAiI] |list-style(?:-type)?:\s*(?:lower|upper)/.test(style)) this.leftOut.letters += items.length;
    const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
    const attrs = { start: start >= 0 && start <= 999_999 ? start : 1 };
    return [{ type: 'orderedList', attrs, content: items } satisfies OrderedList];
  }

  private wordItem(element: Element, place: Place, list: string, level: number): WordItem {
    const number = numberOf(signOf(element));
    if (number?.isLetter) this.leftOut.letters++;
    const blocks = this.blocksIn(element, { ...place, isTop: false });
    const content = [
      ...blocks.filter((block) => block.type === 'paragraph'),
      ...blocks.filter((block) => block.type === 'picture'),
    ];
    return { type: 'wordItem', level, list, number: number?.number, content };
  }

  private table(element: Element, place: Place): Block[] {
    const before: Block[] = [];
    const rows: Row[] = [];
    for (const row of (element as HTMLTableElement).rows) {
      const cells = [...row.cells].map((cell) => this.cell(cell, place));
      if (cells.length > 0) rows.push({ type: 'tableRow', content: cells });
    }
    const caption = (element as HTMLTableElement).caption;
    if (caption) before.push(...this.blocksIn(caption, { ...place, isTop: false }));
    const cells = rows.flatMap(({ content }) => content);
    if (cells.every(({ content }) => !holdsAny(content))) return before;
    // A table of one cell is a frame; inside a list, a quote or a cell there is no place for one.
    const [only] = (element as HTMLTableElement).rows;
    if (cells.length === 1 && only?.cells[0]) return [...before, ...this.blocksIn(only.cells[0], place)];
    if (!place.isTop)
      return [...before, ...cells.flatMap(({ content }) => content.filter((block) => holdsAny([block])))];
    return [...before, { type: 'table', content: rows } satisfies Table];
  }

  private cell(cell: HTMLTableCellElement, place: Place): Cell {
    const isHeader = cell.tagName === 'TH' || cell.closest('thead') !== null;
    const inside = { ...place, ...(isHeader ? { ...unmarked, isStrong: true } : {}), isTop: false };
    const content = this.blocksIn(cell, inside) as InnerBlock[];
    const attrs = { colspan: span(cell.colSpan), rowspan: span(cell.rowSpan) };
    return {
      type: isHeader ? 'tableHeader' : 'tableCell',
      ...((attrs.colspan > 1 || attrs.rowspan > 1) && { attrs }),
      content: content.length > 0 ? content : [{ type: 'paragraph' }],
    };
  }
}

const unmarked = { bold: false, italic: false } as const;
const plain: Place = {
  ...unmarked,
  raised: undefined,
  href: undefined,
  blanks: 'collapse',
  isTop: false,
  isStrong: true,
};

/** Whether there are words or pictures in it. */
const holdsAny = (blocks: readonly Block[]): boolean =>
  textOf(blocks) !== '' || JSON.stringify(blocks).includes('"picture"');

const span = (value: number) => Math.min(bodyLimits.span, Math.max(1, value));

function marksOf({ bold, italic, raised, href, isStrong }: Place): Mark[] {
  return [
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } } satisfies Mark]),
    ...(bold && !isStrong ? [{ type: 'bold' } satisfies Mark] : []),
    ...(italic ? [{ type: 'italic' } satisfies Mark] : []),
    ...(raised === undefined ? [] : [{ type: raised } satisfies Mark]),
  ];
}
