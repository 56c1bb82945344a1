import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Asked } from '../asked';
import { allow, askedBy, bodyOf } from '../asked';
import { addDeskRoutes } from '../desk-routes';
import { entryOf, shapeNamed, titleOf } from '../entry';
import type { RequestUser } from '../roles/request-user';
import { editorsOf, endHandover, handBack, handOver, handoverOf, handoversFor } from './handover';
import type { Handover } from './handover-model';

/** Longer than anybody explains; a whole text does not belong here. */
const NOTE_LENGTH = 2000;

function noteOf(body: Record<string, unknown>): string {
  const note = body['note'] ?? '';
  if (typeof note !== 'string' || note.length > NOTE_LENGTH) throw new errors.ValidationError('handover.noteTooLong');
  return note.trim();
}

/** For whom a hand-over is listed as what. */
const shown = (user: RequestUser) => async (held: Handover) => {
  const shape = shapeNamed(held.type);
  const title = await titleOf(held.type, held.documentId, held.locale);
  if (shape === undefined || title === undefined) return undefined;
  const isMine = held.authorId === user.id;
  if (!isMine && !user.may(shape.uid).publish()) return undefined;
  return { ...held, uid: shape.uid, title, isMine };
};

async function list() {
  const user = askedBy();
  const found: unknown[] = [];
  for (const held of await handoversFor(user)) {
    const one = await shown(user)(held);
    if (one) found.push(one);
  }
  return { data: found };
}

async function read({ params }: Asked) {
  const user = askedBy();
  const entry = await entryOf(params);
  const may = user.may(entry.uid);
  allow(may.read());
  const handover = (await handoverOf(entry.documentId)) ?? null;
  const isOpen = handover?.state === 'open';
  const mayPublish = may.publish();
  const mayHandOver = !isOpen && !mayPublish && entry.drafts.some((row) => may.update(row));
  return {
    data: {
      handover,
      mayHandOver,
      mayHandBack: isOpen && mayPublish && handover.authorId !== user.id,
      mayTakeBack: isOpen && handover.authorId === user.id,
      editors: mayHandOver ? (await editorsOf(entry.uid)).filter(({ id }) => id !== user.id) : [],
    },
  };
}

async function give(asked: Asked) {
  const user = askedBy();
  const entry = await entryOf(asked.params);
  const may = user.may(entry.uid);
  allow(entry.drafts.some((row) => may.update(row)));
  const body = bodyOf(asked);
  const { locale, editorId = null } = body;
  if (!entry.drafts.some((row) => row.locale === locale)) throw new errors.ValidationError('desk.noLanguage');
  const editors = await editorsOf(entry.uid);
  const editor = editors.find(({ id }) => id === editorId);
  if (editorId !== null && editor === undefined) throw new errors.ValidationError('handover.noEditor');
  await handOver(entry, user, { locale: String(locale), editor, note: noteOf(body) });
  return { data: { handed: true } };
}

async function open(asked: Asked) {
  const entry = await entryOf(asked.params);
  const held = await handoverOf(entry.documentId);
  if (held?.state !== 'open') throw new errors.ApplicationError('handover.none');
  return { entry, held };
}

async function giveBack(asked: Asked) {
  const user = askedBy();
  const { entry } = await open(asked);
  allow(user.may(entry.uid).publish());
  await handBack(entry.documentId, user, noteOf(bodyOf(asked)));
  return { data: { handed: true } };
}

async function takeBack(asked: Asked) {
  const user = askedBy();
  const { entry, held } = await open(asked);
  allow(held.authorId === user.id);
  await endHandover(entry.documentId);
  return { data: { handed: false } };
}

/** What the admin asks about entries that are handed from author to editor and back. */
export function addHandoverRoutes(strapi: Core.Strapi): void {
  addDeskRoutes(strapi, [
    { method: 'GET', path: '/handovers', handler: list },
    { method: 'GET', path: '/handovers/:type/:id', handler: read },
    { method: 'POST', path: '/handovers/:type/:id', handler: give },
    { method: 'POST', path: '/handovers/:type/:id/return', handler: giveBack },
    { method: 'DELETE', path: '/handovers/:type/:id', handler: takeBack },
  ] as unknown as Parameters<typeof addDeskRoutes>[1]);
}
