/** Where in the feed something is wrong; whatever is known of it. */
export interface FeedPlace {
  readonly url?: string | undefined;
  readonly line?: number | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly locale?: string | undefined;
  readonly attribute?: string | undefined;
}

/** Something that the CMS sent, or did not send, cannot be published. The message names the place and says what to do. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly place: FeedPlace;

  constructor(problem: string, advice: string, place: FeedPlace = {}, options?: ErrorOptions) {
    super([describePlace(place), `${problem} ${advice}`].filter(Boolean).join(': '), options);
    this.place = place;
  }
}

function describePlace({ url, line, type, id, locale, attribute }: FeedPlace): string {
  const parts: string[] = [];
  if (url) parts.push(url);
  if (line) parts.push(`line ${line}`);
  if (type) parts.push(id ? `${type} ${id}` : type);
  if (locale) parts.push(`language “${locale}”`);
  if (attribute) parts.push(`attribute “${attribute}”`);
  return parts.join(', ');
}
