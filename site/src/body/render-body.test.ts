import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyFromText, bodyText, checkBody } from '../../../cms/src/body/body';
import type { Block, Body, Cell, Inline, InnerBlock, Mark } from '../../../cms/src/body/body';
import { randomBody } from '../../../cms/src/body/random-body';
import { renderBody } from './render-body';
import type { RenderBodyOptions } from './render-body';
import { textOfHtml } from './text-of-html';

const options: RenderBodyOptions = {
  file: (id) => (id === 'gone' ? undefined : { src: `/_media/${id}.jpg`, width: 800, height: 600 }),
  words: { footnotes: 'Footnotes', backToText: 'Back to the text', table: 'Table', missingPicture: 'Picture missing' },
};
const doc = (...content: Block[]): Body => ({ type: 'doc', content });
const paragraph = (...content: Inline[]): InnerBlock => ({ type: 'paragraph', content });
const text = (value: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks } : {}),
});
const heading = (level: 2 | 3 | 4): Block => ({ type: 'heading', attrs: { level }, content: [text(`h${level}`)] });
const note = (marker: string, value: string): Inline => ({ type: 'footnote', attrs: { marker, text: value } });
const cell = (type: Cell['type'], value: string, attrs: NonNullable<Cell['attrs']> = {}): Cell => ({
  type,
  attrs,
  content: [paragraph(text(value))],
});

describe('structure', () => {
  it('marks nest with the link outermost, so that a link stays one link', () => {
    const link: Mark = { type: 'link', attrs: { href: '/mk/' } };
    const body = doc(paragraph(text('а', link), text('б', { type: 'bold' }, link), text(' в', { type: 'bold' })));
    expect(renderBody(body, options)).toBe('<p><a href="/mk/">а<strong>б</strong></a><strong> в</strong></p>');
  });

  it('tells outside links from own ones', () => {
    const to = (href: string) => doc(paragraph(text('a', { type: 'link', attrs: { href } })));
    const own = { ...options, ownOrigins: ['https://biseri.example'] };
    expect(renderBody(to('https://x.lv/'), own)).toBe('<p><a href="https://x.lv/" rel="external noopener">a</a></p>');
    expect(renderBody(to('https://biseri.example/mk'), own)).toBe('<p><a href="https://biseri.example/mk">a</a></p>');
    expect(renderBody(to('https://biseri.example.evil/'), own)).toContain('rel=');
    expect(renderBody(to('mailto:a@b.lv'), own)).not.toContain('rel=');
  });

  it('puts headings under the one above without leaving a level out', () => {
    const levels = (at: number, ...written: (2 | 3 | 4)[]) =>
      [...renderBody(doc(...written.map(heading)), { ...options, headingLevel: at }).matchAll(/<h(\d)>/g)].map(
        ([, level]) => Number(level),
      );
    expect(levels(2, 2, 3, 4, 3, 2)).toEqual([2, 3, 4, 3, 2]);
    expect(levels(2, 3, 3, 2, 4, 4)).toEqual([2, 2, 2, 3, 3]);
    expect(levels(3, 2, 3)).toEqual([3, 4]);
    expect(levels(6, 2, 3)).toEqual([6, 6]);
  });

  it('keeps lists tight where an item is one line, and counts on from where the text does', () => {
    const list: Block = {
      type: 'orderedList',
      attrs: { start: 4 },
      content: [
        {
          type: 'listItem',
          content: [
            paragraph(text('а')),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('б'))] }] },
          ],
        },
        { type: 'listItem', content: [paragraph(text('в')), paragraph(text('г'))] },
      ],
    };
    expect(renderBody(doc(list), options)).toBe(
      '<ol start="4"><li>а<ul><li>б</li></ul></li><li><p>в</p><p>г</p></li></ol>',
    );
  });

  it('gives a wide table a region of its own and its header cells a scope', () => {
    const table: Block = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'а'), cell('tableHeader', 'б', { colspan: 2 })] },
        { type: 'tableRow', content: [cell('tableHeader', 'в'), cell('tableCell', 'г'), cell('tableCell', 'д')] },
      ],
    };
    expect(renderBody(doc(table), options)).toBe(
      '<section class="table-scroll" tabindex="0" aria-label="Table 1"><table>' +
        '<thead><tr><th scope="col">а</th><th colspan="2" scope="colgroup">б</th></tr></thead>' +
        '<tbody><tr><th scope="row">в</th><td>г</td><td>д</td></tr></tbody></table></section>',
    );
  });

  it('does not cut off a header cell that reaches below the head', () => {
    const table: Block = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'а', { rowspan: 2 })] },
        { type: 'tableRow', content: [cell('tableCell', 'б')] },
      ],
    };
    expect(renderBody(doc(table), options)).not.toContain('thead');
  });

  it('links notes and their places both ways, and shares a note that is repeated', () => {
    const body = doc(
      paragraph(text('а'), note('*', 'прва https://x.mk'), note('1', 'друга')),
      paragraph(note('*', 'прва https://x.mk')),
    );
    const html = renderBody(body, { ...options, idPrefix: 'w-' });
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual(['w-fn-1', 'w-fn-2', 'w-fn-heading', 'w-fnref-1', 'w-fnref-1-2', 'w-fnref-2']);
    for (const target of targets) expect(ids).toContain(target);
    expect(html).toContain(
      '<sup><a href="#w-fn-1" id="w-fnref-1" role="doc-noteref" aria-describedby="w-fn-heading">*</a></sup>',
    );
    expect(html).toContain('aria-label="Back to the text 2"');
    expect(html).toContain('<a href="https://x.mk" rel="external noopener">');
  });

  it('shows a figure with caption and credit, and a word where the picture is missing', () => {
    const picture = (file: string, alt: string): Block => ({
      type: 'picture',
      attrs: { file, alt, caption: 'Село', credit: 'Фото: А.' },
    });
    expect(renderBody(doc(picture('f0', 'куќа "1"')), options)).toBe(
      '<figure><img src="/_media/f0.jpg" width="800" height="600" alt="куќа &quot;1&quot;" loading="lazy" decoding="async">' +
        '<figcaption><p>Село</p><p class="credit">Фото: А.</p></figcaption></figure>',
    );
    expect(renderBody(doc(picture('gone', 'куќа')), options)).toContain(
      '<div class="picture-missing"><p>куќа</p></div>',
    );
    expect(renderBody(doc(picture('gone', '')), options)).toContain(
      '<div class="picture-missing"><p>Picture missing</p></div>',
    );
  });
});

describe('verbatim', () => {
  it('any body reads on the page as it was written', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const body = randomBody(seed);
      expect(checkBody(body), `seed ${seed}`).toEqual([]);
      expect(textOfHtml(renderBody(body, options)), `seed ${seed}`).toEqual(bodyText(body).split('\n').filter(Boolean));
    }
  });

  const seeds = new URL('../../../../shared/seeds/', import.meta.url);
  it.skipIf(!existsSync(seeds)).each(['report-mk.txt', 'report-lv.txt'])(
    'every line of %s is on the page byte for byte (needs the folder of the two posts beside the repository)',
    (name) => {
      const post = readFileSync(new URL(name, seeds), 'utf8');
      const body = JSON.parse(JSON.stringify(bodyFromText(post))) as Body;
      expect(textOfHtml(renderBody(body, options))).toEqual(post.split('\n').filter(Boolean));
    },
  );
});

describe('nothing in a body can run', () => {
  const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&lt;`;

  it('in any text or attribute', () => {
    const body = doc(
      paragraph(text(attack), note(attack.slice(0, 20), attack)),
      { type: 'picture', attrs: { file: attack, alt: attack, caption: attack, credit: attack } },
      { type: 'picture', attrs: { file: 'gone', alt: attack, caption: attack, credit: attack } },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('tableHeader', attack)] }] },
    );
    const html = renderBody(body, {
      ...options,
      idPrefix: attack,
      words: { ...options.words, footnotes: attack, backToText: attack, table: attack },
    });
    const tags = html.match(/<[^>]*>/g)!.join('');
    expect(html).not.toMatch(/<(?:script|img src=x)/);
    expect(tags.replaceAll(/"[^"]*"/g, '')).not.toMatch(/\bon\w+=|alert/);
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', '//x.lv'])(
    'by the link %j, of which the text remains',
    (href) => {
      expect(renderBody(doc(paragraph(text('а', { type: 'link', attrs: { href } }))), options)).toBe('<p>а</p>');
    },
  );

  it('by an address in the text', () => {
    expect(renderBody(doc(paragraph(text('https://x"onclick="alert(1)'))), options)).toBe(
      '<p><a href="https://x" rel="external noopener">https://x</a>&quot;onclick=&quot;alert(1)</p>',
    );
  });
});
