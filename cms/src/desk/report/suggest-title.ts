import en from '../../words/en.json';
import lt from '../../words/lt.json';
import lv from '../../words/lv.json';
import mk from '../../words/mk.json';
import sr from '../../words/sr.json';

const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: en.workshop.values.kind,
  mk: mk.workshop.values.kind,
  sr: sr.workshop.values.kind,
  lv: lv.workshop.values.kind,
  lt: lt.workshop.values.kind,
};

/** Where the calendar of Node and browsers differs from how the language writes it. */
const tags: Readonly<Record<string, string>> = { en: 'en-GB' };

/** A partial date (2012, 2012-02, 2012-02-16) as the language writes it. */
function dateIn(locale: string, date: string): string {
  if (date.length === 4) return locale === 'mk' ? `${date} г.` : locale === 'sr' ? `${date}.` : yearIn(locale, date);
  const instant = new Date(`${date}${date.length === 7 ? '-01' : ''}T00:00:00Z`);
  const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const text = new Intl.DateTimeFormat(
    tags[locale] ?? locale,
    date.length === 7 ? month : { ...month, day: 'numeric' },
  );
  if (locale === 'lv' && date.length === 7)
    return `${date.slice(0, 4)}. gada ${new Intl.DateTimeFormat('lv', { month: 'long', timeZone: 'UTC' }).format(instant)}`;
  return text.format(instant);
}

const yearIn = (locale: string, year: string) =>
  locale === 'lv' ? `${year}. gads` : locale === 'lt' ? `${year} m.` : year;

interface Facts {
  kind: string;
  /** As it is called in that language; empty where nobody knows. */
  town: string;
  /** A partial date that exists, or empty. */
  date: string;
}

/** A title to begin with: “Workshop, Ohrid, 20 September 2022”, in the nominative, which all five languages allow. */
export function suggestTitle(locale: string, { kind, town, date }: Facts): string {
  const words = kinds[locale] ?? kinds['en'];
  const name = kind === 'other' ? '' : (words?.[kind] ?? '');
  const parts = [name, town, date && dateIn(locale, date)].filter(Boolean);
  return parts.join(', ') || (words?.[kind] ?? '');
}
