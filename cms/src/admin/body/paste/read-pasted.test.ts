import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createViteServer } from 'vitest/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../../../tests/browser';
import { checkBody } from '../../../body/body';
import { leftOutOutline, outline } from './outline';
import type { Pasted, readPasted } from './read-pasted';

const root = resolve(import.meta.dirname, '../../../..');
const corpora = join(import.meta.dirname, 'corpora');
let server: Awaited<ReturnType<typeof createViteServer>>;
let browser: Browser;
let page: Page;

// The reader reads what a browser makes of HTML, so it is tried in one.
beforeAll(async () => {
  server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false },
    cacheDir: join(root, 'node_modules', '.paste-test'),
  });
  await server.listen();
  browser = await openBrowser();
  page = await browser.newPage();
  await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }));
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}empty`);
  const content = `import { readPasted } from '/src/admin/body/paste/read-pasted.ts'; window.readPasted = readPasted;`;
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => 'readPasted' in window);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const read = (html: string, options = {}): Promise<Pasted> =>
  page.evaluate(
    ({ html, options }) => (window as unknown as { readPasted: typeof readPasted }).readPasted(html, options),
    { html, options },
  );
const outlineOf = async (html: string, options = {}) => outline((await read(html, options)).blocks);

describe('a paste from', () => {
  it.each(readdirSync(corpora).filter((file) => file.endsWith('.html')))(
    '%s keeps all and only the text',
    async (file) => {
      const html = readFileSync(join(corpora, file), 'utf8');
      const expected = readFileSync(join(corpora, file.replace('.html', '.txt')), 'utf8');
      for (const source of [html, html.replaceAll('\n', '\r\n')]) {
        const { blocks, leftOut } = await read(source);
        expect(outline(blocks) + leftOutOutline(leftOut)).toBe(expected);
        expect(checkBody({ type: 'doc', content: blocks })).toEqual([]);
      }
    },
  );

  it.each(readdirSync(corpora).filter((file) => file.endsWith('.html')))(
    '%s fits into a list or a cell too, with every word',
    async (file) => {
      const html = readFileSync(join(corpora, file), 'utf8');
      const words = (text: string) =>
        text.replaceAll(/^ *(?:p|h\d|ul|ol \d+|li|quote|table|row|t[dh](?: \d×\d)?)(?: |$)/gm, '').split(/\s+/);
      const { blocks } = await read(html, { inner: true });
      expect(words(outline(blocks))).toEqual(words(await outlineOf(html)));
      const item = { type: 'listItem', content: [{ type: 'paragraph' }, ...blocks] };
      expect(checkBody({ type: 'doc', content: [{ type: 'bulletList', content: [item] }] })).toEqual([]);
    },
  );
});

describe('a paste', () => {
  it('of two megabytes is read whole', async () => {
    const style = `font-size:11.0pt;line-height:107%;font-family:"Calibri",sans-serif`;
    const paragraph = `<p class=MsoNormal><span lang=MK style='${style}'>${'збор '.repeat(20)}<b>дебело</b><o:p></o:p></span></p>\n`;
    const times = Math.ceil(2_000_000 / paragraph.length);
    const count = await page.evaluate(
      ({ paragraph, times }) =>
        (window as unknown as { readPasted: typeof readPasted }).readPasted(paragraph.repeat(times)).blocks.length,
      { paragraph, times },
    );
    expect(count).toBe(times);
  });

  it('runs nothing and keeps no handler, whatever it holds', async () => {
    const html =
      '<p onmouseover="window.ran=1">a<img src=x onerror="window.ran=1"><script>window.ran=1</script></p><svg onload="window.ran=1"><text>b</text></svg><a href="java\nscript:window.ran=1">c</a>';
    expect(await outlineOf(html)).toBe('p a\np c\n');
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  });

  it('keeps pictures that came along, before or behind the words that they stood among, and counts the others', async () => {
    const picture = (alt: string) => `<img alt="${alt}" src="data:image/png;base64,iVBORw0KGgo=">`;
    const html = `<h2>Наслов ${picture('a')}</h2><p>${picture('b')}Прво ${picture('c')}второ</p><ul><li>${picture('d')}</li></ul>
      <table><tr><td>${picture('e')}</td><td></td></tr></table><p style="mso-list:l0 level1 lfo1">Точка ${picture('f')}</p>
      <p>${picture('').replace('png', 'svg+xml')}<img src="file:///C:/x.png"><img src="https://example.org/x.png"></p>`;
    const { blocks, pictures, leftOut } = await read(html);
    expect(outline(blocks)).toBe(
      'h2 Наслов\npicture a\npicture b\np Прво второ\npicture c\nul\n  li\n    p\n    picture d\ntable\n  row\n    td\n      picture e\n    td\n      p\nul\n  li\n    p Точка\n    picture f\n',
    );
    expect(checkBody({ type: 'doc', content: blocks })).toEqual([]);
    // The same picture is uploaded once.
    expect(pictures).toHaveLength(1);
    expect(leftOut.pictures).toBe(3);
  });

  it('keeps zero-width characters and drops only what no database keeps', async () => {
    expect(await outlineOf('<p>a\u200bb\u00adc\ufeffd\u0000\ud800e 👨‍🌾</p>')).toBe(
      'p a\u200bb\u00adc\ufeffd\ufffde 👨‍🌾\n',
    );
  });
});
