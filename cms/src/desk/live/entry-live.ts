import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import locales from '../../../locales.json';
import { query } from '../../in-step/row';
import { ourShapes } from '../../in-step/shape';
import { askPress } from './ask-press';
import type { LiveState, Printed, Written } from './live-state';
import { liveState } from './live-state';
import { languageOf, rightsTo } from './permissions';

/** What the side panel shows of one language. */
interface LiveLanguage {
  readonly code: string;
  readonly name: string;
  readonly state: LiveState;
  /** Whether there is a draft that is newer than what is published. */
  readonly modified: boolean;
  readonly since?: string | undefined;
  readonly address?: string | undefined;
  /** What the press says of it, in the language of the administrator. */
  readonly sentence?: string | undefined;
}

/** Answers `GET /desk/live/:type/:id?lang=`: what readers have of an entry, language by language. */
export const entryLive: Core.ControllerHandler = async (ctx) => {
  const { type, id } = ctx.params as Record<'type' | 'id', string>;
  const shape = ourShapes().find((one) => one.type === type);
  if (!shape) throw new errors.NotFoundError();
  if (!rightsTo(shape.uid, ctx).read()) throw new errors.ForbiddenError();
  const [written, line, answer] = await Promise.all([
    writtenIn(shape.uid, id),
    query('biseri::line').findOne({ select: ['seq'], where: { documentId: id } }),
    askPress(`/entry?${new URLSearchParams({ type, id, lang: languageOf(ctx) }).toString()}`),
  ]);
  const said = answer.press === 'answers' && answer.status === 200 ? answer.body : undefined;
  const isBehind = Number(line?.['seq'] ?? 0) > Number(said?.['seq'] ?? 0);
  const languages = locales.map(({ code, name }): LiveLanguage => {
    const here = written.get(code) ?? 'missing';
    const printed = (said?.['languages'] as Record<string, Printed> | undefined)?.[code];
    const state = liveState(here, printed, isBehind);
    const tells = state === 'live' || state === 'older' || state === 'held';
    return {
      code,
      name,
      state,
      modified: here === 'modified',
      ...(printed?.live ? { since: printed.since, address: printed.address } : {}),
      ...(tells ? { sentence: printed?.sentence } : {}),
    };
  });
  return { press: said ? 'answers' : answer.press === 'none' ? 'none' : 'silent', languages };
};

/** What the CMS holds of a document, by language. */
async function writtenIn(uid: string, documentId: string): Promise<Map<string, Written>> {
  const rows = await query(uid).findMany({
    select: ['locale', 'publishedAt', 'updatedAt'],
    where: { documentId },
  });
  const found = new Map<string, Written>();
  for (const locale of new Set(rows.map((row) => String(row['locale'])))) {
    const states = rows.filter((row) => row['locale'] === locale);
    const published = states.find((row) => row['publishedAt'] !== null);
    const draft = states.find((row) => row['publishedAt'] === null);
    const isNewer = draft && published && time(draft['updatedAt']) > time(published['updatedAt']);
    found.set(locale, isNewer ? 'modified' : published ? 'published' : 'draft');
  }
  return found;
}

const time = (at: unknown) => new Date(at as string).getTime();
