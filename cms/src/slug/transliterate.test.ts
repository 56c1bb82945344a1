import { describe, expect, it } from 'vitest';
import { transliterate } from './transliterate';

describe('a slug', () => {
  it.each([
    ['mk', 'Ѓавато', 'gjavato'],
    ['mk', 'Љубојно', 'ljubojno'],
    ['mk', 'Џепчиште', 'dzhepchishte'],
    ['mk', 'Ќојлија, Ѕвегор и Њивичино', 'kjojlija-dzvegor-i-njivichino'],
    ['mk', 'Жетва, шума и чешма', 'zhetva-shuma-i-cheshma'],
    ['mk', 'Ѐ, ѝ и Ќ', 'e-i-i-kj'],
    ['sr', 'Ђердап', 'djerdap'],
    ['sr', 'Ћуприја и Чачак, Џеп', 'cuprija-i-cacak-dzep'],
    ['sr', 'Đerdap i Žabljak', 'djerdap-i-zabljak'],
    ['lv', 'Ķekava, Ģibuļi, Ļaudona, Ņikuce', 'kekava-gibuli-laudona-nikuce'],
    ['lt', 'Šiauliai, Žąsų ežeras', 'siauliai-zasu-ezeras'],
    ['sq', 'Çarshia e vjetër', 'carshia-e-vjeter'],
    ['ltg', 'Latgolys symtgadis kongress ōboli', 'latgolys-symtgadis-kongress-oboli'],
    ['en', 'The “pearls” of Ohrid’s shore', 'the-pearls-of-ohrids-shore'],
    ['lv', 'Лесковац', 'leskovac'],
    ['en', '!!!', ''],
    ['en', '😀 hello\u200bworld', 'helloworld'],
  ])('in %s: %s → %s', (locale, title, slug) => {
    expect(transliterate(title, locale)).toBe(slug);
  });

  it('is the same for a title in composed and in decomposed letters', () => {
    for (const title of ['Ѓавато и Ќојлија', 'Ģibuļi', 'Йовково']) {
      expect(transliterate(title.normalize('NFD'), 'mk')).toBe(transliterate(title.normalize('NFC'), 'mk'));
    }
  });

  it('ends at a whole word and stays short', () => {
    expect(transliterate('dolg '.repeat(40), 'mk')).toBe('dolg-'.repeat(12).slice(0, -1));
    expect(transliterate('x'.repeat(300), 'en')).toHaveLength(60);
  });
});
