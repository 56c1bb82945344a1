import { stylesOf } from './styles';

/** Elements that begin a new paragraph. */
export const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** What Word draws before a numbered paragraph. */
export function signOf(element: Element): string {
  const sign = [...element.querySelectorAll('[style]')].find((inside) => stylesOf(inside).get('mso-list') === 'ignore');
  return (sign?.textContent ?? '').replaceAll(/[\s\u00a0]/g, '');
}

/** From 1, by element or by Word's own style; a document's title counts as the highest heading. */
export function headingLevel(element: Element): number | undefined {
  const [, ofTag] = /^H([1-6])$/.exec(element.tagName) ?? [];
  if (ofTag !== undefined) return Number(ofTag);
  const [, ofClass] = /\bMsoHeading([1-6])\b/.exec(element.className) ?? [];
  if (ofClass !== undefined) return Number(ofClass);
  return /\bMsoTitle\b/.test(element.className) ? 1 : undefined;
}

/** All words of the blocks, paragraphs joined by a blank. */
export function textOf(blocks: readonly object[]): string {
  const words = (node: { type?: string; text?: string; content?: object[] }): string =>
    node.text ??
    (node.type === 'hardBreak' ? ' ' : (node.content ?? []).map(words).join(node.type === 'paragraph' ? '' : ' '));
  return blocks.map(words).filter(Boolean).join(' ');
}
