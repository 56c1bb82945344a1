import { expect, it } from 'vitest';
import { linkUrls } from './link-urls';

const link = (href: string) => `<a href="${href}">`;

it.each([
  ['нема адреса, 5 < 6 & "7"', 'нема адреса, 5 &lt; 6 &amp; &quot;7&quot;'],
  ['https://x.mk/a-1.pdf', '<a href="https://x.mk/a-1.pdf">https://x.mk/a-1.pdf</a>'],
  ['види https://x.mk/a.', 'види <a href="https://x.mk/a">https://x.mk/a</a>.'],
  ['(https://x.mk/a), и', '(<a href="https://x.mk/a">https://x.mk/a</a>), и'],
  ['https://x.mk/a_(b)!', '<a href="https://x.mk/a_(b)">https://x.mk/a_(b)</a>!'],
  ['„https://x.mk/“', '„<a href="https://x.mk/">https://x.mk/</a>“'],
  ['http://x.lv/a http://y.lv', '<a href="http://x.lv/a">http://x.lv/a</a> <a href="http://y.lv">http://y.lv</a>'],
  ['https:// и ftp://x', 'https:// и ftp://x'],
  ['https://x.mk/а\u00a0б', '<a href="https://x.mk/а">https://x.mk/а</a>\u00a0б'],
])('links addresses in %j and changes no byte of the text', (text, html) => {
  expect(linkUrls(text, link)).toBe(html);
});
