import { sayProblem } from '../src/problems/say-problem.ts';
import type { Problem } from '../src/problems/problem.ts';
import { entryPath } from '../src/content/addresses.ts';
import type { EntryType } from '../src/schema/entry-types.ts';
import type { PressStatus } from './press-status.ts';
import type { Press } from './press.ts';
import { pressWords } from './press-words.ts';

/** A problem as it is told to others. */
export interface ToldProblem extends Problem {
  /** Its sentence by language. */
  readonly sentence: Readonly<Record<string, string>>;
  /** Where the entry can be put right, and where it is to be seen. */
  readonly edit: string;
  readonly address?: string;
}

export interface StatusReport extends PressStatus {
  /** When the release that readers see was made; ISO date and time. */
  readonly since: string | undefined;
  readonly releases: readonly {
    readonly number: number;
    readonly seq: number;
    readonly madeAt: string;
    readonly pages: number;
  }[];
  readonly problems: readonly ToldProblem[];
}

/** Public addresses of the site and of the CMS. */
export interface PublicAddresses {
  readonly siteUrl: string;
  readonly cmsUrl: string;
}

/** Everything that `GET /status` says. */
export function statusReport(press: Press, addresses: PublicAddresses): StatusReport {
  return {
    ...press.status,
    since: press.store.live()?.madeAt,
    releases: press.store.releases().map(({ number, seq, madeAt, pages }) => ({ number, seq, madeAt, pages })),
    problems: press.problems.map((problem) => tell(problem, press, addresses)),
  };
}

function tell(problem: Problem, press: Press, { siteUrl, cmsUrl }: PublicAddresses): ToldProblem {
  const { type, id } = problem;
  const sentence = [...pressWords.keys()].map((code): [string, string] => [code, sayProblem(problem, code)]);
  // Of the content in which it was found: what came since may have lost the entry.
  const document = press.content?.document(type, id);
  const lang = problem.language ?? Object.keys(document?.locales ?? {})[0] ?? '';
  const slug = document?.locales[lang]?.['slug'];
  const path = lang && entryPath({ type: type as EntryType, lang, slug: typeof slug === 'string' ? slug : id });
  const single = press.parts?.schemas.types.get(type)?.single ?? false;
  const place = single ? `single-types/api::${type}.${type}` : `collection-types/api::${type}.${type}/${id}`;
  return {
    ...problem,
    sentence: Object.fromEntries(sentence),
    edit: `${cmsUrl}/admin/content-manager/${place}?plugins[i18n][locale]=${lang}`,
    ...(path ? { address: siteUrl + path } : {}),
  };
}
