import { describe, expect, it } from 'vitest';
import { indexText, queryWords } from './search-words.ts';

describe('forms of a word are one word in the index', () => {
  it.each([
    ['mk', 'планина планини планината планините planina'],
    ['mk', 'патека патеки патеката патеките pateka'],
    ['mk', 'пат патот патишта патиштата'],
    ['mk', 'прекуграничен прекугранична прекуграничниот'],
    ['mk', 'село села селото селата'],
    ['mk', 'Лесковац Leskovac лесковачки'],
    ['mk', 'музеј музеи музејот'],
    ['mk', 'галерија галерии галеријата галериите'],
    ['sr', 'планина планине планинама планински planina'],
    ['sr', 'Лесковац Лесковца Лесковцу лесковачки Leskovac'],
    ['sr', 'радионица радионице радионицама radionica'],
    ['sr', 'пројекат пројекта пројекти'],
    ['sr', 'пут путеви путевима'],
    ['sr-Latn', 'Leskovac Leskovcu Лесковца'],
    ['sr-latn', 'šuma šume šumama шуме suma'],
    ['lv', 'ciems ciemi ciemiem ciemā ciemos'],
    ['lv', 'maršruts maršrutā maršrutiem marsruts'],
    ['lv', 'podnieks podnieki podnieku'],
    ['lv', 'mūzika mūzikas muzika muuzika'],
    ['lt', 'kaimas kaimai kaimuose kaimų kaimu'],
    ['lt', 'kelias keliai kelių kelyje'],
    ['lt', 'ežeras ežero ežerų ezerai'],
    ['lt', 'žodis žodžio žodžiai'],
    ['sq', 'fshat fshati fshatit'],
  ])('%s: %s', (lang, forms) => {
    expect(new Set(indexText(forms, lang).split(' ')).size, indexText(forms, lang)).toBe(1);
  });
});

it('spellings of one sound are one: people type what their keyboard has', () => {
  expect(indexText('шума šuma shuma suma', 'mk').split(' ')).toEqual(Array(4).fill(indexText('suma', 'mk')));
  expect(indexText('Ѓавато Gjavato Gavato', 'mk').split(' ')).toEqual(Array(3).fill(indexText('gavato', 'mk')));
  expect(indexText('качамак kačamak kachamak kacamak', 'mk').split(' ')).toEqual(Array(4).fill('kacamac'));
  expect(indexText('Ђавато Đavato Djavato', 'sr').split(' ')).toEqual(Array(3).fill(indexText('davato', 'sr')));
});

it('letters that stand for themselves survive a text whose marks are letters of their own', () => {
  expect(indexText('Māldruvas Maldruvas', 'lv')).toBe(indexText('Ma\u0304ldruvas maldruvas', 'lv'));
});

it('words that stand apart stay apart', () => {
  for (const [lang, one, other] of [
    ['mk', 'рута', 'рутина'],
    ['sr', 'село', 'селидба'],
    ['lv', 'ciems', 'cieņa'],
    ['lt', 'medus', 'medicina'],
  ] as const)
    expect(indexText(one, lang)).not.toBe(indexText(other, lang));
});

it('each word between spaces stays one, so that what is found can be marked in the true text', () => {
  const text = '„Да ги поврземе“ – 2016–2020, e-mail: a@b.mk …\n\u00a0 крај';
  expect(indexText(text, 'mk').split(' ')).toHaveLength(text.split(/\s+/).length);
  expect(indexText(text, 'mk')).toBe('da gi povrzm - 2016-2020 e-mail a-b-mk - kra');
});

it('English is left to Pagefind, but for scripts and marks', () => {
  expect(indexText('Villages of Лесковац and Pčinja', 'en')).toBe('villages of leskovac and pcinja');
});

it('a query is taken apart at quotes, dashes and dots, whatever they look like', () => {
  for (const query of ['„Спектар“', '"спектар"', '”Spektar”', '  спектар.  ', "'Спектар"])
    expect(queryWords(query, 'mk')).toEqual(queryWords('спектар', 'mk'));
  expect(queryWords('Прилеп–Битола Прилеп', 'mk')).toEqual(['prilep', 'bitol']);
  expect(queryWords(' – … ', 'mk')).toEqual([]);
});
