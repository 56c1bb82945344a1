import type { EntryFields, SharedContact, SharedPicture } from '../schema/entry-types.ts';

/** Whether what a consent covers may be shown today. On the day it expires it no longer may. */
export function isConsented(consent: boolean | undefined, expiresOn: string | undefined, today: string): boolean {
  return consent === true && (expiresOn === undefined || today < expiresOn);
}

/** What of a person may be shown beside the name. */
export interface PersonDetails {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly photo?: SharedPicture | undefined;
}

/** A person's phone, e-mail and photo, each only with its own valid consent. */
export function personDetails(person: EntryFields['person'], today: string): PersonDetails {
  const allowed = (consent: boolean | undefined) => isConsented(consent, person.consentExpiresOn, today);
  return {
    phone: allowed(person.consentPhone) ? person.phone : undefined,
    email: allowed(person.consentEmail) ? person.email : undefined,
    photo: allowed(person.consentPhoto) ? person.photo : undefined,
  };
}

/** Whether a person stands in the list of people: while anything of theirs may be shown. */
export function isListed(person: EntryFields['person'], today: string): boolean {
  const { phone, email, photo } = personDetails(person, today);
  return Boolean(phone ?? email ?? photo);
}

/** A contact's phone and e-mail with the contact's own consent, else the person's with theirs. */
export function contactDetails(
  contact: SharedContact,
  person: EntryFields['person'] | undefined,
  today: string,
): PersonDetails {
  const own = isConsented(contact.consent, contact.consentExpiresOn, today) ? contact : {};
  const theirs = person ? personDetails(person, today) : {};
  return { phone: own.phone ?? theirs.phone, email: own.email ?? theirs.email };
}
