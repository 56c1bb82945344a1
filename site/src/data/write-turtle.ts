/** A node of JSON-LD as `writeCatalogue` makes it: names with prefixes, no lists. */
interface LinkedNode {
  readonly [name: string]: unknown;
}

/**
 * JSON-LD of that kind as Turtle, one statement a line with whole addresses: what differs between two of them is
 * seen, and readers of N-Triples understand it too. `context` says what the prefixes stand for.
 */
export function writeTurtle(root: LinkedNode, context: Readonly<Record<string, string>>): string {
  const lines = new Set<string>();
  let unnamed = 0;
  take(root);
  return `${[...lines].join('\n')}\n`;

  function take(node: LinkedNode): string {
    const id = node['@id'];
    const subject = typeof id === 'string' ? `<${id}>` : `_:n${unnamed++}`;
    for (const [name, value] of Object.entries(node)) {
      if (name === '@id' || name === '@context') continue;
      for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
        lines.add(
          name === '@type'
            ? `${subject} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ${whole(String(one))} .`
            : `${subject} ${whole(name)} ${objectOf(one)} .`,
        );
    }
    return subject;
  }

  function objectOf(value: unknown): string {
    if (typeof value !== 'object' || value === null) return literal(String(value));
    const { '@value': text, '@language': language, '@type': type } = value as LinkedNode;
    if (typeof text !== 'string') return take(value as LinkedNode);
    if (typeof language === 'string') return `${literal(text)}@${language.toLowerCase()}`;
    return `${literal(text)}${typeof type === 'string' ? `^^${whole(type)}` : ''}`;
  }

  function whole(name: string): string {
    const [prefix = '', rest = ''] = name.split(':');
    const base = context[prefix];
    if (base === undefined) throw new Error(`The context has no prefix for “${name}”.`);
    return `<${base}${rest}>`;
  }
}

const literal = (text: string) =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
