import type { BulletList, InnerBlock, ListItem, OrderedList, Paragraph, Picture } from '../../../body/body';

/** A paragraph that Word only draws as an item of a list. */
export interface WordItem {
  type: 'wordItem';
  /** From 1. */
  level: number;
  /** Of which list: neighbours of another one begin a new list. */
  list: string;
  /** Its number, or `undefined` for a bullet. */
  number: number | undefined;
  content: (Paragraph | Picture)[];
}

/** Whether what Word draws before an item is a number, a letter or a Roman number. */
export function numberOf(sign: string): { number: number; isLetter: boolean } | undefined {
  const found = /^\(?(?:(\d{1,6})(?:\.\d+)*[.)]?|(\p{L}{1,5})[.)])$/u.exec(sign.replaceAll(/\s/g, ''));
  if (found === null) return undefined;
  return found[1] === undefined ? { number: 1, isLetter: true } : { number: Number(found[1]), isLetter: false };
}

/** Makes lists within lists of Word's items that follow one another; other blocks stay where they are. */
export function gatherWordItems<T extends { type: string }>(
  blocks: (T | WordItem)[],
): (T | BulletList | OrderedList)[] {
  const gathered: (T | BulletList | OrderedList)[] = [];
  let run: WordItem[] = [];
  const close = () => {
    if (run.length > 0) gathered.push(...listsOf(run));
    run = [];
  };
  for (const block of blocks) {
    if (isWordItem(block)) run.push(block);
    else {
      close();
      gathered.push(block);
    }
  }
  close();
  return gathered;
}

const isWordItem = (block: { type: string }): block is WordItem => block.type === 'wordItem';

function listsOf(items: WordItem[]): (BulletList | OrderedList)[] {
  const level = Math.min(...items.map((item) => item.level));
  const lists: (BulletList | OrderedList)[] = [];
  let open: { of: string; items: ListItem[] } | undefined;
  for (let at = 0; at < items.length;) {
    const item = items[at] as WordItem;
    const from = item.level === level ? at + 1 : at;
    let end = from;
    while (end < items.length && (items[end] as WordItem).level > level) end++;
    const own = item.level === level ? item.content : [];
    const content: InnerBlock[] = own[0]?.type === 'paragraph' ? [...own] : [empty(), ...own];
    if (end > from) content.push(...listsOf(items.slice(from, end)));
    const of = `${item.list} ${item.number === undefined ? 'bullet' : 'number'}`;
    if (open?.of !== of) {
      open = { of, items: [] };
      lists.push(
        item.number === undefined
          ? { type: 'bulletList', content: open.items }
          : { type: 'orderedList', attrs: { start: item.number }, content: open.items },
      );
    }
    open.items.push({ type: 'listItem', content });
    at = end;
  }
  return lists;
}

const empty = (): Paragraph => ({ type: 'paragraph' });
