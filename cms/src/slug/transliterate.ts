/**
 * Slugs by real transliteration. Macedonian by the official rule with gj, kj, dzh; Serbian by its own
 * Latin alphabet, then đ → dj and č, ć, š, ž without their marks; other Cyrillic as in Macedonian,
 * with the letters that Macedonian lacks. Latin letters lose their diacritics.
 */
// prettier-ignore
const macedonian: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ѓ: 'gj', е: 'e', ѐ: 'e', ж: 'zh', з: 'z', ѕ: 'dz', и: 'i', ѝ: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm',
  н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ќ: 'kj', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'ch', џ: 'dzh', ш: 'sh',
  ђ: 'dj', ћ: 'c', й: 'j', ы: 'y', э: 'e', ю: 'ju', я: 'ja', щ: 'sht', ъ: 'a', ь: '', ё: 'jo', і: 'i', ї: 'ji', є: 'je', ґ: 'g', ў: 'u',
};

const serbian: Record<string, string> = { ...macedonian, ж: 'z', ч: 'c', џ: 'dz', ш: 's' };

/** Latin letters that do not come apart into a letter and a mark. */
const latin: Record<string, string> = {
  đ: 'dj',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
};

/** The longest slug that is made by itself; an editor may write one of up to {@link MAX_SLUG_LENGTH}. */
const MADE_LENGTH = 60;
export const MAX_SLUG_LENGTH = 100;

/** A title as an address: lower-case ASCII letters, digits and single hyphens; empty if nothing of it can be kept. */
export function transliterate(title: string, locale: string): string {
  const cyrillic = locale === 'sr' || locale.startsWith('sr-') ? serbian : macedonian;
  const letters = Array.from(
    title.normalize('NFC').toLowerCase(),
    (letter) => cyrillic[letter] ?? latin[letter] ?? letter,
  ).join('');
  const words = letters
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘ʼ\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MADE_LENGTH) : `${slug}-${word}`;
    if (longer.length > MADE_LENGTH) break;
    slug = longer;
  }
  return slug;
}
