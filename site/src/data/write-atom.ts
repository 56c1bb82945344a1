import { entryPath } from '../content/addresses.ts';
import type { Entry } from '../content/entry.ts';
import type { Language } from '../languages/language.ts';
import { siteSettings } from '../content/site-settings.ts';
import { content } from '../content/current-content.ts';
import { escapeXml } from './escape-xml.ts';
import type { Absolute } from './entry-data.ts';

/** How many of the newest a feed holds. */
const NEWEST = 50;

/** For content of which nobody kept when it changed: a time that is no reader's news. */
const LONG_AGO = '2000-01-01T00:00:00.000Z';

export interface AtomFeed {
  readonly language: Language;
  readonly title: string;
  /** Address of the feed itself, and of the page that it follows. */
  readonly self: string;
  readonly page: string;
  /** What may be in it; only what is published in the feed's own language comes in. */
  readonly entries: readonly Entry[];
}

/**
 * An Atom feed (RFC 4287), newest change first. Its times come from what was published and not from a clock, its ids
 * outlive changes of addresses (RFC 4151).
 */
export function writeAtom({ language, title, self, page, entries }: AtomFeed, absolute: Absolute): string {
  const settings = siteSettings(language);
  const own = entries
    .filter(({ lang }) => lang === language.code)
    .toSorted((one, other) => compare(timeOf(other), timeOf(one)) || compare(one.id, other.id))
    .slice(0, NEWEST);
  const [settingsEntry] = content().list('site-settings', language.code);
  const updated = own[0] ? timeOf(own[0]) : (settingsEntry?.updated ?? LONG_AGO);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.code}">`,
    `<id>${escapeXml(absolute(self))}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(absolute(self))}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${language.code}" href="${escapeXml(absolute(page))}"/>`,
    `<author><name>${escapeXml(settings.title)}</name><uri>${escapeXml(absolute('/'))}</uri></author>`,
    ...own.map((entry) => atomEntry(entry, language, absolute)),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry(entry: Entry, { words }: Language, absolute: Absolute): string {
  const { type, id, lang, fields } = entry;
  const section = (words.sections as Readonly<Record<string, { title: string } | undefined>>)[type];
  const summary = 'summary' in fields ? fields.summary : undefined;
  return [
    '<entry>',
    `<id>tag:${new URL(absolute('/')).hostname},2026:${type}/${id}/${lang}</id>`,
    `<title>${escapeXml(fields.title)}</title>`,
    `<updated>${timeOf(entry)}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${lang}" href="${escapeXml(absolute(entryPath(entry) ?? '/'))}"/>`,
    ...(section ? [`<category term="${type}" label="${escapeXml(section.title)}"/>`] : []),
    ...(summary ? [`<summary>${escapeXml(summary)}</summary>`] : []),
    '</entry>',
  ].join('\n');
}

const timeOf = ({ updated }: Entry) => updated ?? LONG_AGO;
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
