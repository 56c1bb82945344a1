import { errors } from '@strapi/utils';
import { query } from '../../in-step/row';
import type { RequestUser } from '../roles/request-user';
import { nameOf } from '../roles/request-user';
import type { Entry } from '../entry';
import type { Handover } from './handover-model';
import { HANDOVER } from './handover-model';

const handovers = () => query(HANDOVER);

export async function handoverOf(documentId: string): Promise<Handover | undefined> {
  return ((await handovers().findOne({ where: { documentId } })) as Handover | null) ?? undefined;
}

/** Those that wait for this editor, and those that this author gave away or got back; newest first. */
export async function handoversFor(user: RequestUser): Promise<Handover[]> {
  return (await handovers().findMany({
    where: {
      $or: [{ state: 'open', $or: [{ editorId: null }, { editorId: user.id }] }, { authorId: user.id }],
    },
    orderBy: { at: 'desc' },
  })) as unknown as Handover[];
}

interface Given {
  locale: string;
  editor: Person | undefined;
  note: string;
}

/** Gives an entry to an editor, or to any of them; one that was handed back may be given again. */
export async function handOver(entry: Entry, user: RequestUser, { locale, editor, note }: Given): Promise<void> {
  const held = await handoverOf(entry.documentId);
  if (held?.state === 'open') throw new errors.ApplicationError('handover.already');
  await endHandover(entry.documentId);
  const data: Handover = {
    documentId: entry.documentId,
    type: entry.type,
    locale,
    authorId: user.id,
    authorName: user.name,
    editorId: editor?.id ?? null,
    editorName: editor?.name ?? null,
    note,
    state: 'open',
    reply: '',
    at: new Date().toISOString(),
  };
  await handovers().create({ data });
}

/** Gives an entry back to its author. */
export async function handBack(documentId: string, editor: Person, reply: string): Promise<void> {
  await handovers().update({
    where: { documentId },
    data: { state: 'returned', reply, editorId: editor.id, editorName: editor.name, at: new Date().toISOString() },
  });
}

export async function endHandover(documentId: string): Promise<void> {
  await handovers().deleteMany({ where: { documentId } });
}

export interface Person {
  id: number;
  name: string;
}

interface Ability {
  can(action: string, subject: string): boolean;
}

interface PermissionService {
  engine: { generateUserAbility(user: object): Promise<Ability> };
}

/** Who may publish entries of a type, by name. */
export async function editorsOf(uid: string): Promise<Person[]> {
  const users = await query('admin::user').findMany({
    where: { isActive: true, blocked: false },
    populate: ['roles'],
    orderBy: { id: 'asc' },
  });
  const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
  const editors: Person[] = [];
  for (const user of users) {
    const ability = await engine.generateUserAbility(user);
    if (!ability.can('plugin::content-manager.explorer.publish', uid)) continue;
    const { id, ...names } = user as unknown as Parameters<typeof nameOf>[0] & { id: number };
    editors.push({ id, name: nameOf(names) });
  }
  return editors;
}
