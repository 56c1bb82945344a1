import type { Footnote, Inline, Mark } from '../../../body/body';

/** How blanks are read: as a page shows them, as LibreOffice writes them, or each as it is. */
export type Blanks = 'collapse' | 'wrapped' | 'keep';

const blanks = { collapse: /[ \t\n\r\f]+/g, wrapped: /[ \t]*[\n\r\f][ \t\n\r\f]*/g };

/** Collects what stands in one paragraph. */
export class LineOfText {
  private content: Inline[] = [];
  /** Whether it ends in a blank that a page would not show at the end of a line or before another one. */
  private endsInBlank = true;

  get isEmpty(): boolean {
    return this.content.length === 0;
  }

  add(text: string, marks: Mark[], how: Blanks): void {
    if (how === 'keep') {
      text.split(/\r\n|[\n\r]/).forEach((line, at) => {
        if (at > 0) this.break();
        this.append(line, marks);
      });
      return;
    }
    let shown = text.replace(blanks[how], ' ');
    // Where only the lines of the source were joined, blanks that somebody typed stand as they are.
    if (how === 'wrapped' && !/^\s*[\n\r]/.test(text)) this.endsInBlank = false;
    if (this.endsInBlank && shown.startsWith(' ')) shown = shown.slice(1);
    this.append(shown, marks);
    if (shown !== '') this.endsInBlank = shown.endsWith(' ') && (how === 'collapse' || /[\n\r]\s*$/.test(text));
  }

  note(attrs: Footnote['attrs']): void {
    this.content.push({ type: 'footnote', attrs });
    this.endsInBlank = false;
  }

  break(): void {
    this.trimEnd();
    this.content.push({ type: 'hardBreak' });
    this.endsInBlank = true;
  }

  /** The paragraphs collected, an empty line between two of them; the line is then empty again. */
  take(): Inline[][] {
    this.trimEnd();
    const paragraphs: Inline[][] = [[]];
    this.content.forEach((node, at) => {
      if (node.type !== 'hardBreak') paragraphs.at(-1)?.push(node);
      else if (this.content[at + 1]?.type === 'hardBreak') paragraphs.push([]);
      else if (paragraphs.at(-1)?.length !== 0) paragraphs.at(-1)?.push(node);
    });
    this.content = [];
    this.endsInBlank = true;
    return paragraphs.map(withoutLastBreak).filter((line) => !line.every(isBlank));
  }

  private append(text: string, marks: Mark[]): void {
    const clean = text.replaceAll('\u0000', '').toWellFormed();
    if (clean === '') return;
    this.endsInBlank = false;
    const last = this.content.at(-1);
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += clean;
    else this.content.push({ type: 'text', text: clean, ...(marks.length > 0 && { marks }) });
  }

  private trimEnd(): void {
    const last = this.content.at(-1);
    if (!this.endsInBlank || last?.type !== 'text' || !last.text.endsWith(' ')) return;
    last.text = last.text.slice(0, -1);
    if (last.text === '') this.content.pop();
  }
}

const withoutLastBreak = (line: Inline[]) => (line.at(-1)?.type === 'hardBreak' ? line.slice(0, -1) : line);

/** Word and Google Docs keep an empty paragraph open with a no-break space. */
const isBlank = (node: Inline) => node.type === 'text' && /^[ \u00a0\t]*$/.test(node.text);
