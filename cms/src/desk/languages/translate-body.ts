import type { Body } from '../../body/body';

/** A string somewhere in a body that is words: where to read it, and where to put its translation. */
interface Slot {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
}

const LETTER = /\p{L}/u;

/** The words of a node's own attributes; markers, addresses and names of authors are not translated. */
const wordAttributes: Readonly<Record<string, readonly string[]>> = { footnote: ['text'], picture: ['alt', 'caption'] };

/**
 * The words of a body one by one, in order, and a way to put translations in their place: everything else, blocks,
 * marks, links, pictures, stays as it is. `pieces` are blocks whose words were divided by emphasis, links or notes
 * and so are translated apart from one another, which a person should look at with care.
 */
export function wordsOfBody(body: Body): {
  texts: string[];
  pieces: number;
  replace: (translated: readonly string[]) => Body;
} {
  const copy = structuredClone(body);
  const slots: Slot[] = [];
  let pieces = 0;
  const take = (holder: object, name: string) => {
    const slot = { holder: holder as Record<string, unknown>, name };
    if (LETTER.test((slot.holder[name] as string | undefined) ?? '')) slots.push(slot);
  };
  const visit = (node: Node) => {
    const inline = (node.content ?? []).filter(({ type, text }) => type === 'text' && LETTER.test(text ?? ''));
    if (inline.length > 1) pieces += 1;
    if (node.type === 'text') take(node, 'text');
    for (const name of wordAttributes[node.type] ?? []) if (node.attrs) take(node.attrs, name);
    node.content?.forEach(visit);
  };
  visit(copy);
  return {
    texts: slots.map(({ holder, name }) => String(holder[name])),
    pieces,
    replace(translated) {
      slots.forEach(({ holder, name }, index) => {
        holder[name] = translated[index] ?? holder[name];
      });
      return copy;
    },
  };
}
