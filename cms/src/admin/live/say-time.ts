/**
 * A moment in a language's words and the reader's time zone; `at` is an ISO date and time. Browsers do not all know
 * Macedonian: there, in figures, day first.
 */
export function sayTime(at: string, language: string): string {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  return isKnown
    ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
    : new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
