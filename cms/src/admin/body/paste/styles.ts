/** An element's own declarations, with Word's `mso-…`, which the browser's own style object drops. */
export function stylesOf(element: Element): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    styles.set(
      declaration.slice(0, colon).trim().toLowerCase(),
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    );
  }
  return styles;
}

/** What shows nothing or is no text of the document: scripts, form fields, comments, deletions, Word's own signs. */
export function isDropped(element: Element, styles: ReadonlyMap<string, string>): boolean {
  return (
    droppedTags.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    styles.get('display') === 'none' ||
    styles.get('visibility') === 'hidden' ||
    styles.get('mso-hide') === 'all' ||
    styles.get('mso-list') === 'ignore' ||
    /^(?:comment|header|footer|frame)/.test(styles.get('mso-element') ?? '') ||
    styles.get('mso-special-character') === 'comment' ||
    droppedClasses.test(element.className) ||
    /#(?:cmnt|_msocom)/.test(element.getAttribute('href') ?? '')
  );
}

const droppedTags = new Set(
  'AUDIO BASE BUTTON CANVAS DEL EMBED HEAD IFRAME INPUT LINK MAP META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO XML'.split(
    ' ',
  ),
);
const droppedClasses = /\b(?:msoDel|MsoComment(?:Reference|Text|Subject)|msocom\w*)\b/;

/** What is set in a line, as far as the format knows it. */
export interface Look {
  bold: boolean;
  italic: boolean;
  raised: 'superscript' | 'subscript' | undefined;
}

/** How an element changes the look around it. Pastes say it by element and by style, and the style wins. */
export function lookOf(element: Element, styles: ReadonlyMap<string, string>, around: Look): Look {
  const { tagName } = element;
  const look = { ...around };
  if (tagName === 'B' || tagName === 'STRONG') look.bold = true;
  if (tagName === 'I' || tagName === 'EM' || tagName === 'CITE') look.italic = true;
  if (tagName === 'SUP' || /\bMso(?:Footnote|Endnote)Reference\b/.test(element.className)) look.raised = 'superscript';
  if (tagName === 'SUB') look.raised = 'subscript';
  const weight = styles.get('font-weight');
  if (weight !== undefined) look.bold = /^(?:bold|[6-9]00)/.test(weight);
  const slant = styles.get('font-style');
  if (slant !== undefined) look.italic = /^(?:italic|oblique)/.test(slant);
  const align = styles.get('vertical-align');
  if (align === 'super') look.raised = 'superscript';
  if (align === 'sub') look.raised = 'subscript';
  return look;
}

/** Whether the text is struck through, which the format has no mark for. */
export function isStruck(element: Element, styles: ReadonlyMap<string, string>): boolean {
  if (element.tagName === 'S' || element.tagName === 'STRIKE') return true;
  return /line-through/.test(`${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`);
}
