import { expect, it } from 'vitest';
import { linksOf } from './links-of.ts';

const site = 'https://biseri.example';

it.each([
  [
    'a page',
    '<a href="/mk/a/?q=1#x">a</a> <img srcset="/media/1.webp 320w, /media/2.webp 640w" src="/media/1.webp">',
    ['/mk/a/', '/media/1.webp', '/media/2.webp'],
  ],
  ['a map', '<button data-tiles="/media/1/region.pmtiles">', ['/media/1/region.pmtiles']],
  ['what other language a page has', `<link rel="alternate" hreflang="lv" href="${site}/lv/a/">`, ['/lv/a/']],
  ['data in a page', `<script type="application/ld+json">{"url":"${site}/mk/b/"}</script>`, ['/mk/b/']],
  ['Atom', `<link rel="self" href="${site}/mk/feed.atom"/><id>${site}/mk/a/</id>`, ['/mk/feed.atom', '/mk/a/']],
  [
    'a calendar with a folded line',
    `BEGIN:VCALENDAR\r\nURL:${site}/mk/a-lo\r\n ng/\r\nEND:VCALENDAR\r\n`,
    ['/mk/a-long/'],
  ],
  ['a table', `\ufefftitle,page\r\n"A, b",${site}/mk/a/\r\n`, ['/mk/a/']],
  ['Markdown', `[A](${site}/mk/a/), <${site}/mk/b/>`, ['/mk/a/', '/mk/b/']],
  [
    'letters of any script',
    `<a href="/media/1/Рута 2.gpx">,${site}/mk/Р/\n"${site}/mk/\u00a0"`,
    ['/media/1/Рута', '/mk/Р/'],
  ],
  ['a sentence, which is nobody’s link', `"See ${site}/mk/a/."`, []],
  ['another site that begins like this one', `"${site}.org/mk/"`, []],
])('addresses of this site are found in %s', (_, body, links) => {
  expect(linksOf(body, site)).toEqual(links);
  expect(linksOf(Buffer.from(body), site)).toEqual(links);
});
