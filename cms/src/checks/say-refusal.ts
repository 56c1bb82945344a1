import type { Shape } from '../in-step/shape';
import en from '../words/en.json';
import lt from '../words/lt.json';
import lv from '../words/lv.json';
import mk from '../words/mk.json';
import sr from '../words/sr.json';
import refusals from './refusal-words.json';

type Language = keyof typeof refusals;
/** What the CMS says when it refuses a save or an upload. */
export type RefusalWord = keyof (typeof refusals)['en'];

interface FormWords {
  name: string;
  fields: Readonly<Record<string, { label: string } | undefined>>;
}

const forms: Readonly<Record<Language, Readonly<Record<string, FormWords | undefined>>>> = { en, mk, sr, lv, lt };

/** Part of Koa's context of a request from the admin; tokens of the REST API have no user. */
interface Asking {
  state: { user?: { preferedLanguage?: string | null } };
  acceptsLanguages(codes: string[]): string | false;
}

const isKnown = (code: unknown): code is Language => typeof code === 'string' && code in refusals;

/** The language in which the admin speaks to whoever asks; English to programs. */
function askedIn(): Language {
  const asking = strapi.requestContext.get() as unknown as Asking | undefined;
  if (!asking?.state.user) return 'en';
  const code = asking.state.user.preferedLanguage || asking.acceptsLanguages(Object.keys(refusals));
  return isKnown(code) ? code : 'en';
}

/** A sentence, or a piece of one, to whoever asks. */
export function sayRefusal(word: RefusalWord, values: Readonly<Record<string, string | number>> = {}): string {
  return refusals[askedIn()][word].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** What a type is called in a refusal. */
export const sayType = ({ type, displayName }: Shape): string => forms[askedIn()][type]?.name ?? displayName;

/** What a field is called in a refusal: as in the form; in English as programs call it. `holder`: a type or component. */
export function sayField(holder: string, name: string): string {
  const language = askedIn();
  return language === 'en' ? name : (forms[language][holder]?.fields[name]?.label ?? name);
}
