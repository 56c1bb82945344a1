import type { Seen } from './use-typed';

/** Which form it is: of which entry, in which language. */
export interface FormPlace {
  /** Whose: what somebody typed never comes into the form of the next one who signs in. */
  readonly session: string;
  readonly model: string;
  /** `null` for an entry that was never saved. */
  readonly documentId: string | null;
  /** Empty as long as the form has not been told. */
  readonly locale: string;
}

interface Carried extends FormPlace {
  readonly seen: Seen;
  /** Under which the browser keeps a copy of it. */
  readonly copyId: string;
  /** Ends the following of saves, which goes on while no form is there. */
  readonly stop: () => void;
}

let carried: Carried | undefined;

/** Holds what was typed in a form that was taken away while somebody wrote in it, until the next form is there. */
export function carryOver(what: Carried): void {
  carried?.stop();
  carried = what;
}

/** What is to be put into this form, which has just begun; once. What belongs to another one is no longer held. */
export function takeCarried({ session, model, documentId, locale }: FormPlace): Carried | undefined {
  const found = carried;
  carried = undefined;
  found?.stop();
  const isSame =
    found?.session === session &&
    found.model === model &&
    (found.seen.savedAs ?? found.documentId) === documentId &&
    (found.locale === '' || found.locale === locale);
  return isSame ? found : undefined;
}
