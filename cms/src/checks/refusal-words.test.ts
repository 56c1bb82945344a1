import { describe, expect, it } from 'vitest';
import locales from '../../locales.json';
import refusals from './refusal-words.json';

const { en, ...translated } = refusals;
const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe('what a refused save or upload is answered', () => {
  it('has words in every language of the admin', () => {
    expect(Object.keys(refusals).sort()).toEqual(locales.map(({ code }) => code).sort());
  });

  it.each(Object.entries(translated))('fills in just what English fills in: %s', (_, words) => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
    for (const [word, text] of Object.entries(words)) expect(holes(text)).toEqual(holes(en[word as keyof typeof en]));
  });
});
