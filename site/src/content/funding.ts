import type { Language } from '../languages/language.ts';
import type { EntryFields } from '../schema/entry-types.ts';
import type { Entry } from './entry.ts';

/** What has to be seen on a project's page of who pays for it. Each text with the language that it is in. */
export interface Funding {
  /** The emblem of the European Union, drawn by the site, or the logo that an Interreg programme gives out. */
  readonly emblem: 'eu' | 'interreg' | undefined;
  readonly statement: { readonly text: string; readonly lang: string };
  readonly disclaimer: { readonly text: string; readonly lang: string } | undefined;
}

/** From this year's programmes on the emblem stands beside “Co-funded by the European Union” and nothing else. */
const ONE_STATEMENT_SINCE = '2021';

/**
 * What the rules of a programme's period ask for: its own words where they are written, else those of the rules
 * (Regulation (EU) 2021/1060, annex IX; before it the emblem with the Union's name). Nothing for a programme of which
 * nobody has said that the Union pays.
 */
export function fundingOf(programme: Entry<'programme'> | undefined, language: Language): Funding | undefined {
  if (!programme) return undefined;
  const { fields, lang } = programme;
  const emblem = fields.emblem === 'none' ? undefined : fields.emblem;
  const { coFunded, union, disclaimer } = language.words.funding;
  const usual = isSince2021(fields) ? coFunded : union;
  const statement = fields.fundingStatement ? { text: fields.fundingStatement, lang } : undefined;
  if (!emblem && !statement) return undefined;
  return {
    emblem,
    statement: statement ?? { text: usual, lang: language.code },
    disclaimer: fields.disclaimer
      ? { text: fields.disclaimer, lang }
      : emblem && { text: disclaimer, lang: language.code },
  };
}

const isSince2021 = ({ periodStart = '' }: EntryFields['programme']) => periodStart >= ONE_STATEMENT_SINCE;
