import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { MutableRefObject } from 'react';
import { useForm } from '@strapi/admin/strapi-admin';
import type { TwoVersions, Values } from './changes';
import type { FormPlace } from './carried-over';
import { carryOver, takeCarried } from './carried-over';
import { changesOf, compareVersions, withChanges } from './changes';
import { CHANGED, onSave } from './follow-saves';
import type { DocumentRequest, SaveEvent } from './follow-saves';

interface Form {
  readonly values: Values;
  readonly initialValues: Values;
  readonly modified: boolean;
  readonly getValues: () => Values;
  readonly setValues: (values: Values) => void;
  readonly resetForm: (initial: Values) => void;
}

/** What was seen of the form last. */
export interface Seen {
  /** Which document in which language. */
  of: string;
  /** What is stored, as the form was loaded with it. */
  stored: Values;
  /** What counts as not typed: what is stored or, while a save is on its way, what was sent. */
  settled: Values;
  /** What the CMS is known to have. */
  known: Values;
  values: Values;
  /** The document that a new entry became. */
  savedAs?: string;
  hasFailed: boolean;
  isOvertaken: boolean;
}

interface Typing {
  /** Of the document in the language that is loaded; another one is another form. */
  readonly of: string;
  readonly place: FormPlace;
  readonly isSame: (request: DocumentRequest) => boolean;
  /** Under which the browser keeps a copy; goes along with what is typed. */
  readonly copyId: MutableRefObject<string>;
}

/**
 * Keeps what an editor types in a form of the content manager whatever happens to the form. Strapi replaces all of it
 * whenever the stored entry is fetched anew, takes a save that failed for one that succeeded, drops what is typed
 * while a save is on its way, and begins a form anew when a new entry is saved or when something that it is made of
 * arrives late.
 * Gives what was typed and is not saved, and both versions where somebody else has saved meanwhile.
 */
export function useTyped({ of, place, isSame, copyId }: Typing) {
  const form = useForm('useTyped', (state) => state as unknown as Form);
  const { values, initialValues, modified, getValues, setValues, resetForm } = form;
  const [overtaken, setOvertaken] = useState<TwoVersions[]>();
  const start = (): Seen => ({
    of,
    stored: initialValues,
    settled: initialValues,
    known: initialValues,
    values,
    hasFailed: false,
    isOvertaken: false,
  });
  const seen = useRef<Seen>();
  seen.current ??= start();
  const latest = useRef({ place, isSame });
  latest.current = { place, isSame };

  useLayoutEffect(() => {
    const { pathname } = window.location;
    const found = takeCarried(latest.current.place);
    if (found) {
      // Not the very values of this form, whatever they are: they are compared below.
      seen.current = { ...found.seen, of, stored: { ...found.seen.stored }, hasFailed: false };
      copyId.current = found.copyId;
    }
    const stop = onSave((event) => {
      const now = seen.current;
      if (now && latest.current.isSame(event.request)) noteSave(now, event, getValues);
    });
    return () => {
      const now = seen.current;
      if (!now) return stop();
      now.values = getValues();
      // Who leaves for another page was asked by Strapi, and finds it again in the browser's copy.
      const isLeft = window.location.pathname !== pathname && !isPathOf(now.savedAs);
      if (isLeft || Object.keys(changesOf(now.settled, now.values)).length === 0) return stop();
      carryOver({ ...latest.current.place, seen: now, copyId: copyId.current, stop });
    };
  }, []);

  useLayoutEffect(() => {
    const now = seen.current;
    if (!now) return;
    if (now.of !== of) {
      seen.current = start();
      setOvertaken(undefined);
      return;
    }
    if (initialValues === now.stored) {
      now.values = values;
      return;
    }
    if (now.hasFailed) {
      // Strapi has marked as saved what was not.
      now.hasFailed = false;
      resetForm(now.stored);
      setValues(now.values);
      return;
    }
    const typed = changesOf(now.settled, now.values);
    const compared = compareVersions(now.settled, now.values, initialValues);
    if (now.isOvertaken || compared.some(({ both }) => both)) setOvertaken(compared);
    const kept = withChanges(initialValues, typed);
    seen.current = { ...start(), values: kept };
    if (Object.keys(typed).length > 0) setValues(kept);
  });

  return {
    form,
    modified,
    /** What was typed, against what the CMS is known to have. */
    typedNow: useCallback(() => changesOf(seen.current?.known ?? {}, getValues()), [getValues]),
    overtaken,
    forgetOvertaken: useCallback(() => setOvertaken(undefined), []),
  };
}

function noteSave(now: Seen, event: SaveEvent, getValues: () => Values): void {
  if (event.state === 'begun') {
    now.settled = getValues();
    now.hasFailed = false;
    now.isOvertaken = false;
  } else if (event.state === 'done') {
    now.known = now.settled;
    if (event.documentId !== undefined) now.savedAs = event.documentId;
  } else {
    now.settled = now.known;
    now.hasFailed = event.error.name !== 'ValidationError';
    now.isOvertaken = event.error.message === CHANGED;
  }
}

const isPathOf = (documentId: string | undefined) =>
  documentId !== undefined && window.location.pathname.endsWith(`/${documentId}`);
