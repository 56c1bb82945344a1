const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ѓ: 'gj', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', ѕ: 'dz', и: 'i', ј: 'j' },
  ...{ й: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ќ: 'kj' },
  ...{ ћ: 'ć', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š', щ: 'št', ъ: '', ы: 'i', ь: '', э: 'e' },
  ...{ ю: 'ju', я: 'ja', ё: 'e', ї: 'ji', і: 'i', є: 'e' },
};

/** Letters that are no other letter with a mark on it. */
const single: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };

/** Ways to write one sound without its mark; the shorter way is kept. */
const digraphs: readonly (readonly [RegExp, string])[] = [
  [/dzh/g, 'dz'],
  [/([szc])h/g, '$1'],
  [/(?<![a-z])ts/g, 'c'],
  [/([dglkn])j/g, '$1'],
];

/**
 * Text as it is compared in a search: small Latin letters without marks, whatever script it was in. With `sounds`,
 * spellings of one sound become one as well (š = sh = s, њ = nj = n, aa = a): people type what their keyboard has.
 */
export function foldText(text: string, { sounds }: { readonly sounds: boolean }): string {
  // Taken apart later than the Cyrillic: ѓ and й are no г and и with a mark.
  const latin = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[а-џ]/g, (letter) => cyrillic[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đłøßæœþı]/g, (letter) => single[letter] ?? letter);
  if (!sounds) return latin;
  return digraphs
    .reduce((folded, [spelling, short]) => folded.replace(spelling, short), latin)
    .replaceAll('y', 'i')
    .replaceAll('w', 'v')
    .replaceAll('x', 'ks')
    .replaceAll('q', 'k')
    .replaceAll(/([a-z])\1+/g, '$1');
}
