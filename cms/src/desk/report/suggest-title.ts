import en from '../../words/en.json';
import lt from '../../words/lt.json';
import lv from '../../words/lv.json';
import mk from '../../words/mk.json';
import sr from '../../words/sr.json';
import { formatDate } from '../format-date';

const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: en.workshop.values.kind,
  mk: mk.workshop.values.kind,
  sr: sr.workshop.values.kind,
  lv: lv.workshop.values.kind,
  lt: lt.workshop.values.kind,
};

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
  const parts = [name, town, date && formatDate(locale, date)].filter(Boolean);
  return parts.join(', ') || (words?.[kind] ?? '');
}
