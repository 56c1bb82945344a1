import { expect, it } from 'vitest';
import type { Body } from '../../body/body';
import { bodyText, checkBody } from '../../body/body';
import { randomBody } from '../../body/random-body';
import { wordsOfBody } from './translate-body';

it('only words are taken out of a body: no addresses, markers, credits, numbers or blanks', () => {
  const body: Body = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Наслов' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'види ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'студија', marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] },
          { type: 'text', text: ' 2012. ' },
          { type: 'footnote', attrs: { marker: '*', text: 'Белешка' } },
        ],
      },
      { type: 'picture', attrs: { file: 'f1', alt: 'Печка', caption: '', credit: 'Ана' } },
    ],
  };
  const { texts, pieces, replace } = wordsOfBody(body);
  expect(texts).toEqual(['Наслов', 'види ', 'студија', 'Белешка', 'Печка']);
  expect(pieces).toBe(1);
  expect(bodyText(replace(['T', 'see ', 'study', 'Note', 'Kiln']))).toBe('T\nsee study 2012. *\nАна\n*Note');
  expect(bodyText(body)).toContain('Наслов');
});

it('whatever the body, it stays one when its words are replaced, and is the same when they are not', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const body = randomBody(seed);
    const { texts, replace } = wordsOfBody(body);
    expect(replace(texts)).toEqual(body);
    expect(checkBody(wordsOfBody(body).replace(texts.map(() => 'слово')))).toEqual([]);
  }
});
