import { FeedError } from '../schema/feed-error.ts';
import type { FeedDocument } from '../schema/parse-document.ts';
import type { DocumentChange } from './document-changes.ts';
import { LayeredMap } from './layered-map.ts';
import { referrerKey, relationsOf, type RelationPaths } from './relations.ts';
import { isSafeSlug, slugOf, titleOf } from './slug.ts';

/** Where things are found. Never changes; another version shares what is the same. */
export interface ContentIndex {
  /** Documents by language, type and slug: see `addressKey`. */
  readonly byAddress: LayeredMap<string, FeedDocument>;
  /** Ids of the documents whose relation points at a target, published or not, by `referrerKey`. */
  readonly referrers: LayeredMap<string, readonly string[]>;
  /** Documents that use an uploaded file, by its id. */
  readonly fileUsers: LayeredMap<string, readonly FeedDocument[]>;
  /** Documents that had other addresses once, by their key. */
  readonly former: LayeredMap<string, FeedDocument>;
}

export const emptyIndex: ContentIndex = {
  byAddress: new LayeredMap(),
  referrers: new LayeredMap(),
  fileUsers: new LayeredMap(),
  former: new LayeredMap(),
};

export const addressKey = (type: string, locale: string, slug: string): string => `${locale}/${type}/${slug}`;

/** The index after some documents have changed. Throws a `FeedError` where two would have one address. */
export function changeIndex(
  index: ContentIndex,
  changes: readonly DocumentChange[],
  paths: RelationPaths,
): ContentIndex {
  const byAddress = edit(index.byAddress);
  const referrers = editLists(index.referrers);
  const fileUsers = editLists(index.fileUsers);
  const former = edit(index.former);
  // First everything old goes, so that two documents may change places.
  for (const { key, before } of changes) {
    if (!before) continue;
    for (const locale of Object.keys(before.locales))
      byAddress.set(addressKey(before.type, locale, slugOf(before, locale)), undefined);
    for (const { path, target, id } of relationsOf(before, paths)) {
      const at = referrerKey(path, target, id);
      referrers.set(at, without(referrers.get(at), before.id));
    }
    for (const id of Object.keys(before.files)) fileUsers.set(id, without(fileUsers.get(id), before));
    former.set(key, undefined);
  }
  for (const { key, now } of changes) {
    if (!now) continue;
    for (const locale of Object.keys(now.locales)) {
      const slug = slugOf(now, locale);
      const at = addressKey(now.type, locale, slug);
      checkAddress(now, locale, slug, byAddress.get(at));
      byAddress.set(at, now);
    }
    for (const { path, target, id } of relationsOf(now, paths)) {
      const at = referrerKey(path, target, id);
      // One that points there twice comes twice in a row.
      if (referrers.get(at)?.at(-1) !== now.id) referrers.add(at, now.id);
    }
    for (const id of Object.keys(now.files)) fileUsers.add(id, now);
    if (Object.keys(now.former).length > 0) former.set(key, now);
  }
  return {
    byAddress: index.byAddress.with(byAddress.made),
    referrers: index.referrers.with(referrers.made),
    fileUsers: index.fileUsers.with(fileUsers.made),
    former: index.former.with(former.made),
  };
}

function edit<K, V>(held: LayeredMap<K, V>) {
  const made = new Map<K, V | undefined>();
  return {
    made,
    get: (key: K) => (made.has(key) ? made.get(key) : held.get(key)),
    set: (key: K, value: V | undefined) => void made.set(key, value),
  };
}

/** The same for lists; what is added goes into lists that were made here, so that long ones are not copied each time. */
function editLists<K, T>(held: LayeredMap<K, readonly T[]>) {
  const { made, get, set } = edit(held);
  const add = (key: K, one: T) => {
    if (!made.get(key)) set(key, [...(get(key) ?? [])]);
    (made.get(key) as T[]).push(one);
  };
  return { made, get, set, add };
}

function without<T>(list: readonly T[] | undefined, one: T): readonly T[] | undefined {
  const rest = list?.filter((other) => other !== one);
  return rest?.length ? rest : undefined;
}

function checkAddress(document: FeedDocument, locale: string, slug: string, other: FeedDocument | undefined): void {
  const place = { type: document.type, id: document.id, locale, attribute: 'slug' };
  if (!isSafeSlug(slug)) {
    throw new FeedError(
      `“${slug}” cannot be part of an address.`,
      'Give the entry another slug in the CMS: letters a–z, digits and hyphens.',
      place,
    );
  }
  if (other) {
    throw new FeedError(
      `“${slug}” is already the slug of “${titleOf(other, locale)}” (${other.id}).`,
      `Change one of the two in the CMS; this one is “${titleOf(document, locale)}”.`,
      place,
    );
  }
}
