import { expect, it } from 'vitest';
import { pageText } from './page-text.ts';

it('a page is its heading and the text of its main part', () => {
  const page = `<head><title>T</title></head><body><header>Menu</header><main id="content">
    <nav><a href="/">Crumb</a></nav><p class="kicker">crafts</p><h1>Tkajovo &amp; <em>wool</em></h1>
    <p>One <strong>loom</strong>s.</p><p>Two</p><!-- <p>never</p> --><img alt="no" src="x">
    <dl><dt>Price</dt><dd>€ 5</dd></dl><p>A&nbsp;&lt;b&gt; &#8211; &#x161;</p></main><footer>Foot</footer></body>`;
  expect(pageText(page)).toEqual({
    title: 'Tkajovo & wool',
    text: 'crafts · One looms. Two · Price: € 5 · A\u00a0<b> – š'.replace('\u00a0', ' '),
  });
});

it('what other pages say, and what is no text, is left out', () => {
  const page = `<main><h1>T</h1><p>Kept</p><ul class="entries"><li><h2>Other</h2><p>Other text</p></li></ul>
    <ul class="plain entries wide"><li>Other</li></ul><ul class="cards"><li>Other</li></ul><svg><text>Drawn</text></svg><form><label>Field</label></form>
    <div data-pagefind-ignore><p>Left <b>out</b></p></div><p hidden>Hidden</p><p>Kept too</p></main>`;
  expect(pageText(page).text).toBe('Kept · Kept too');
});

it('a greater-than sign inside an attribute ends no tag', () => {
  expect(pageText('<main><h1>A</h1><p title="a > b">C</p></main>').text).toBe('C');
});
