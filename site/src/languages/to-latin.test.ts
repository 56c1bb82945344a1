import { describe, expect, it } from 'vitest';
import { allToLatin, toLatin } from './to-latin.ts';

describe('Serbian in Latin script', () => {
  it.each([
    [
      'инјекција, Танјуг, конјугација: what stands apart stays apart',
      'injekcija, Tanjug, konjugacija',
      'инјекција, Танјуг, конјугација',
    ],
    ['every letter', 'abvgdđežzijklljmnnjoprstćufhcčdžš', 'абвгдђежзијклљмнњопрстћуфхцчџш'],
    [
      'capitals before a small letter',
      'Ljubljana, Njegoš, Džep, Đerdap, Žabljak',
      'Љубљана, Његош, Џеп, Ђердап, Жабљак',
    ],
    ['capitals among capitals', 'LJUBLJANA, NJEGOŠ, DŽEP, SVINJARICE, RADNJA', 'ЉУБЉАНА, ЊЕГОШ, ЏЕП, СВИЊАРИЦЕ, РАДЊА'],
    ['a capital at the end of a word in capitals', 'KONJ', 'КОЊ'],
    ['initials', 'Lj. P. Njegoš', 'Љ. П. Његош'],
    ['mixed words', 'GPX-trag, PDF-ovi, EU–IPA', 'GPX-траг, PDF-ови, ЕУ–ИПА'],
    ['Macedonian names', 'Đavato, Ljubojno, Dzidza, Kućište', 'Ѓавато, Љубојно, Ѕидза, Куќиште'],
  ])('%s', (_, latin, cyrillic) => {
    expect(toLatin(cyrillic)).toBe(latin);
  });

  it.each([
    ['Latin words', 'Interreg CBC “Pearls” čćžšđ ĀĒŪŠ'],
    ['addresses', 'https://пример.срб/стаза?а=б www.село.срб пошта@пример.срб пример.срб'],
    ['words of other languages in Cyrillic', 'объект България Київ щит'],
    ['quotes, dashes, no-break spaces and numbers', '„…” ‚…’ « » – 1.234,5 \u00a0'],
  ])('leaves alone: %s', (_, text) => {
    expect(toLatin(text)).toBe(text);
  });

  it('keeps quotes, spaces and signs around words byte for byte', () => {
    expect(toLatin('„Бисери”  –\u00a0(ЈУЖНА  Србија): 20. септембар 2022.')).toBe(
      '„Biseri”  –\u00a0(JUŽNA  Srbija): 20. septembar 2022.',
    );
  });

  it('takes letters that are written in two characters for the one that they are', () => {
    expect(toLatin('и\u0306ог')).toBe('и\u0306ог');
    expect(toLatin('гра\u0301д')).toBe('gra\u0301d');
  });

  it('goes through all texts of a value, but not through what is an address', () => {
    expect(allToLatin({ title: 'Село', slug: 'selo', list: [{ href: '/село/', text: 'Руте {n}' }], n: 3 })).toEqual({
      title: 'Selo',
      slug: 'selo',
      list: [{ href: '/село/', text: 'Rute {n}' }],
      n: 3,
    });
  });
});
