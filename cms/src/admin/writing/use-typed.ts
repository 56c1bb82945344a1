import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useForm } from '@strapi/admin/strapi-admin';
import type { TwoVersions, Values } from './changes';
import { changesOf, compareVersions, withChanges } from './changes';
import { CHANGED, onSave } from './follow-saves';
import type { DocumentRequest } from './follow-saves';

interface Form {
  readonly values: Values;
  readonly initialValues: Values;
  readonly modified: boolean;
  readonly getValues: () => Values;
  readonly setValues: (values: Values) => void;
  readonly resetForm: (initial: Values) => void;
}

/** What was seen of the form last. */
interface Seen {
  /** Which document in which language. */
  of: string;
  /** What is stored, as the form was loaded with it. */
  stored: Values;
  /** What counts as not typed: what is stored or, while a save is on its way, what was sent. */
  settled: Values;
  values: Values;
  hasFailed: boolean;
  isOvertaken: boolean;
}

/**
 * Keeps what an editor types in a form of the content manager whatever happens to the form. Strapi replaces all of it
 * whenever the stored entry is fetched anew, takes a save that failed for one that succeeded, and drops what is typed
 * while a save is on its way.
 * Gives what was typed and is not saved, and both versions where somebody else has saved meanwhile.
 */
export function useTyped(of: string, isSame: (request: DocumentRequest) => boolean) {
  const form = useForm('useTyped', (state) => state as unknown as Form);
  const { values, initialValues, modified, getValues, setValues, resetForm } = form;
  const [overtaken, setOvertaken] = useState<TwoVersions[]>();
  const start = (): Seen => ({
    of,
    stored: initialValues,
    settled: initialValues,
    values,
    hasFailed: false,
    isOvertaken: false,
  });
  const seen = useRef<Seen>();
  seen.current ??= start();
  const isOwn = useRef(isSame);
  isOwn.current = isSame;

  useEffect(
    () =>
      onSave((event) => {
        const now = seen.current;
        if (!now || !isOwn.current(event.request)) return;
        if (event.state === 'begun') {
          now.settled = getValues();
          now.hasFailed = false;
          now.isOvertaken = false;
        } else if (event.state === 'failed') {
          now.settled = now.stored;
          now.hasFailed = event.error.name !== 'ValidationError';
          now.isOvertaken = event.error.message === CHANGED;
        }
      }),
    [getValues],
  );

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
    /** What was typed, against what is stored. */
    typedNow: useCallback(() => changesOf(seen.current?.stored ?? {}, getValues()), [getValues]),
    overtaken,
    forgetOvertaken: useCallback(() => setOvertaken(undefined), []),
  };
}
