import type { Language } from '../languages/language.ts';
import { isListed } from './consent.ts';
import { content } from './current-content.ts';
import type { Entry } from './entry.ts';

/** The people who have agreed that something of theirs is shown, as long as they do. */
export function listedPeople({ code }: Language): readonly Entry<'person'>[] {
  const { today } = content();
  return content()
    .list('person', code)
    .filter(({ fields }) => isListed(fields, today));
}

/** The published events at which somebody had a role. */
export const eventsOf = (person: Entry<'person'>, { code }: Language): readonly Entry<'workshop'>[] =>
  content().referrers('workshop', 'people.person', person, code);
