import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import locales from '../../../locales.json';
import { query } from '../../in-step/row';
import { ourShapes } from '../../in-step/shape';
import { askPress, commandPress } from './ask-press';
import { languageOf, mayCommand, rightsTo } from './permissions';

/** How many problems the home page lists; it says how many more there are. */
const LISTED = 20;

/** A problem as the press tells it (docs/press.md). */
interface Told {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly language?: string;
  readonly sentence: Readonly<Record<string, string>>;
}

/** Answers `GET /desk/press?lang=`: what the home page says of the site, and what the administrator may do about it. */
export const pressOnDesk: Core.ControllerHandler = async (ctx) => {
  const answer = await askPress('/status');
  if (answer.press !== 'answers' || answer.status !== 200)
    return { press: answer.press === 'none' ? 'none' : 'silent' };
  const { release, since, running, wanted, pinned, failure, errors: stops, releases } = answer.body;
  const lang = languageOf(ctx);
  const shapes = new Map(
    ourShapes()
      .filter(({ uid }) => rightsTo(uid, ctx).read())
      .map((shape) => [shape.type, shape]),
  );
  const problems = (answer.body['problems'] as Told[]).filter(({ type }) => shapes.has(type));
  return {
    press: 'answers',
    ...{ release, since, running, wanted, pinned, failure, errors: stops, releases },
    may: { command: mayCommand(ctx) },
    problemCount: problems.length,
    problems: await Promise.all(
      problems.slice(0, LISTED).map(async ({ type, id, title, language, sentence }) => {
        const { uid = '', single = false } = shapes.get(type) ?? {};
        return {
          ...{ type, id, title, single, language },
          ...(await nearestDraft(uid, id, [language, lang])),
          sentence: sentence[lang] ?? sentence['en'],
        };
      }),
    ),
  };
};

/** Title and language of the draft that is in the first of these languages, or else in the first there is. */
async function nearestDraft(uid: string, documentId: string, wishes: readonly (string | undefined)[]) {
  const drafts = await query(uid).findMany({
    select: ['locale', 'title'],
    where: { documentId, publishedAt: null },
  });
  const inOrder = [...wishes, ...locales.map(({ code }) => code)];
  const found = inOrder.map((code) => drafts.find(({ locale }) => locale === code)).find((draft) => draft);
  return found ? { title: String(found['title']), locale: String(found['locale']) } : {};
}

const paths = new Map([
  ['rollback', '/rollback'],
  ['unpin', '/unpin'],
  ['confirm', '/confirm'],
]);

/** Answers `POST /desk/press/:command`; only for those who have that permission. Thrown messages are words of the admin. */
export const commandOnDesk: Core.ControllerHandler = async (ctx) => {
  const path = paths.get(String((ctx.params as { command: string }).command));
  if (!path) throw new errors.NotFoundError();
  const { release } = (ctx.request as { body?: { release?: unknown } }).body ?? {};
  if (release !== undefined && !Number.isSafeInteger(release)) throw new errors.ValidationError('live.press.refused');
  const answer = await commandPress(
    path === '/rollback' && release !== undefined ? `${path}?release=${Number(release)}` : path,
  );
  if (answer.press !== 'answers') throw new errors.ApplicationError('live.press.silent');
  if (answer.status !== 200) throw new errors.ApplicationError('live.press.refused', { detail: answer.body['error'] });
  return {};
};
