import { useCallback, useEffect, useRef, useState } from 'react';
import type { MutableRefObject } from 'react';
import type { Changes } from './changes';
import { onSave } from './follow-saves';
import type { DocumentRequest } from './follow-saves';
import type { LocalCopy } from './local-copies';
import { copiesOf, dropCopy, keepCopy } from './local-copies';

/** How much typing may be lost at most, in ms. */
const KEEP_EVERY = 1000;

type Entry = Pick<LocalCopy, 'administrator' | 'model' | 'collectionType' | 'documentId' | 'locale'>;

interface Typing {
  readonly entry: Entry;
  readonly title: string;
  /** Changes whenever something is typed. */
  readonly values: unknown;
  readonly modified: boolean;
  /** Whether the form holds the very values that it was loaded with. */
  readonly isReset: boolean;
  readonly typedNow: () => Changes;
  readonly isSame: (request: DocumentRequest) => boolean;
  /** Under which it is kept. */
  readonly copyId: MutableRefObject<string>;
}

export type Kept = { state: 'saved' | 'typing' } | { state: 'kept'; at: Date } | { state: 'refused' };

// Not for secrets: two forms at once must not write over each other.
export const newId = () => `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/** Keeps what is typed in the browser while it is typed, drops it once it is saved, and finds what was kept before. */
export function useLocalCopy({ entry, title, values, modified, isReset, typedNow, isSame, copyId }: Typing) {
  const of = JSON.stringify(entry);
  const timer = useRef<number>();
  const [kept, setKept] = useState<Kept>({ state: 'saved' });
  const [offered, setOffered] = useState<LocalCopy[]>([]);
  const latest = useRef({ title, typedNow, isSame });
  latest.current = { title, typedNow, isSame };

  const forget = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
  }, []);
  const keep = useCallback(async (typedInto: Entry) => {
    forget();
    const changes = latest.current.typedNow();
    const keptAt = new Date();
    try {
      if (Object.keys(changes).length === 0) return;
      const { title } = latest.current;
      await keepCopy({ ...typedInto, id: copyId.current, title, keptAt: keptAt.toISOString(), changes });
      setKept({ state: 'kept', at: keptAt });
    } catch {
      setKept({ state: 'refused' });
    }
  }, []);

  const entryNow = useRef(entry);
  useEffect(() => {
    let isWanted = true;
    // What is typed into another entry is another copy.
    if (JSON.stringify(entryNow.current) !== of) copyId.current = newId();
    entryNow.current = entry;
    setKept({ state: 'saved' });
    copiesOf(entry.administrator).then(
      (copies) => {
        const same = (copy: LocalCopy) =>
          copy.model === entry.model &&
          copy.documentId === entry.documentId &&
          copy.locale === entry.locale &&
          copy.id !== copyId.current;
        if (isWanted) setOffered(copies.filter(same));
      },
      () => isWanted && setKept({ state: 'refused' }),
    );
    return () => {
      isWanted = false;
      // The form is taken away, for whatever reason: not without the last words.
      if (timer.current !== undefined) void keep(entry);
    };
  }, [of]);

  useEffect(() => {
    if (!modified) {
      forget();
      // Taken back by hand, not reset by Strapi on the way to another page.
      if (!isReset) dropCopy(copyId.current).catch(() => undefined);
      setKept((now) => (now.state === 'refused' ? now : { state: 'saved' }));
      return;
    }
    setKept((now) => (now.state === 'saved' ? { state: 'typing' } : now));
    timer.current ??= window.setTimeout(() => void keep(entryNow.current), KEEP_EVERY);
  }, [modified, isReset, values, keep]);

  useEffect(() => {
    const keepNow = () => timer.current !== undefined && void keep(entryNow.current);
    const typed = () => JSON.stringify(latest.current.typedNow());
    let sent: string | undefined;
    document.addEventListener('visibilitychange', keepNow);
    window.addEventListener('pagehide', keepNow);
    const unfollow = onSave((event) => {
      if (!latest.current.isSame(event.request)) return;
      if (event.state === 'begun') {
        keepNow();
        sent = typed();
      }
      if (event.state === 'done') {
        forget();
        dropCopy(copyId.current).catch(() => undefined);
        copyId.current = newId();
        // What was typed since it was sent belongs to the entry that a new one has become.
        if (event.documentId !== undefined && entryNow.current.collectionType !== 'single-types')
          entryNow.current = { ...entryNow.current, documentId: event.documentId };
        if (typed() !== sent) void keep(entryNow.current);
      }
    });
    return () => {
      document.removeEventListener('visibilitychange', keepNow);
      window.removeEventListener('pagehide', keepNow);
      unfollow();
    };
  }, [keep]);

  return {
    kept,
    /** The newest copy that somebody has yet to decide on. */
    offered: offered[0],
    /** Takes the offered copy as the one of this form, so that it is dropped with the next save. */
    adopt: () => {
      if (offered[0]) copyId.current = offered[0].id;
      setOffered(offered.slice(1));
    },
    discard: () => {
      if (offered[0]) dropCopy(offered[0].id).catch(() => undefined);
      setOffered(offered.slice(1));
    },
    later: () => setOffered([]),
  };
}
