import type { PreviewWish } from '../../cms/src/feed/signature.ts';
import { entryPath, homePath } from '../src/content/addresses.ts';
import { Content, type ContentParts } from '../src/content/content.ts';
import type { Entry } from '../src/content/entry.ts';
import type { EntryType } from '../src/schema/entry-types.ts';
import { FeedError } from '../src/schema/feed-error.ts';
import { parseDocument, type Contract, type FeedDocument } from '../src/schema/parse-document.ts';
import { documentKey } from '../src/snapshot/snapshot.ts';
import { linksOf } from './links-of.ts';
import type { Press } from './press.ts';

export interface PreviewOptions {
  readonly dataDir: string;
  readonly cmsUrl: string;
  /** The key with which drafts are read. */
  readonly previewToken: string;
  readonly siteUrl: string;
}

/** The page as it would be printed (200), or why there is none, in a sentence. */
export interface Preview {
  readonly status: number;
  readonly text: string;
}

interface Page {
  readonly route: string;
  readonly path: string;
}

interface Held {
  readonly parts: ContentParts;
  readonly lines: string;
  readonly preview: Preview;
}

class NoPage extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** How many entries are remembered as they were last shown, so that asking again costs one look at the draft. */
const REMEMBERED = 20;

/** Shows what an entry's drafts would make of its page, over everything that is published. Keeps nothing of it. */
export class Previewer {
  /** Where the bytes behind media addresses of previewed pages are. */
  readonly media = new Map<string, string>();
  readonly #press: Press;
  readonly #options: PreviewOptions;
  readonly #held = new Map<string, Held>();

  constructor(press: Press, options: PreviewOptions) {
    this.#press = press;
    this.#options = options;
  }

  async look(wish: PreviewWish): Promise<Preview> {
    try {
      const { parts } = this.#press;
      if (!parts) throw new NoPage(503, 'The site has not been printed yet. This page comes by itself when it is.');
      const lines = wish.state === 'draft' ? await this.#readDraft(wish) : '';
      const key = Object.values(wish).join(' ');
      const held = this.#held.get(key);
      if (held?.lines === lines && held.parts === parts) return held.preview;
      const preview = { status: 200, text: await this.#render(wish, parts, lines) };
      this.#held.delete(key);
      this.#held.set(key, { parts, lines, preview });
      for (const oldest of [...this.#held.keys()].slice(0, -REMEMBERED)) this.#held.delete(oldest);
      return preview;
    } catch (error) {
      if (error instanceof NoPage) return { status: error.status, text: error.message };
      return { status: error instanceof FeedError ? 422 : 500, text: (error as Error).message };
    }
  }

  async #readDraft({ type, id, locale }: PreviewWish): Promise<string> {
    const { cmsUrl, previewToken } = this.#options;
    const url = `${cmsUrl}/api/feed/preview?${new URLSearchParams({ type, id, locale }).toString()}`;
    const headers = { Authorization: `Bearer ${previewToken}` };
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
    if (!answer) throw new NoPage(502, 'The CMS does not answer. This page comes by itself when it does.');
    const text = await answer.text();
    if (answer.ok) return text;
    if (answer.status !== 404) throw new NoPage(502, `The CMS answers ${answer.status} to the question for the draft.`);
    throw new NoPage(404, (JSON.parse(text) as { error: { message: string } }).error.message);
  }

  async #render(wish: PreviewWish, parts: ContentParts, lines: string): Promise<string> {
    const { dataDir, siteUrl } = this.#options;
    const contract = {
      schemas: parts.schemas,
      locales: parts.languages.filter(({ twinOf }) => !twinOf).map(({ code }) => code),
    };
    const { snapshot } = parts;
    const drafts = lines
      .split('\n')
      .filter(Boolean)
      .map((line) => parseDraft(JSON.parse(line) as object, contract, wish.locale))
      .map((document): [string, FeedDocument] => {
        const key = documentKey(document.type, document.id);
        // When a draft was changed is said when it is published.
        return [key, { ...document, updated: snapshot.documents.get(key)?.updated ?? {} }];
      });
    const { index } = await this.#press.media.sync({ ...snapshot, documents: new Map(drafts) });
    const content = new Content(
      {
        ...parts,
        snapshot: { ...snapshot, documents: new Map([...snapshot.documents, ...drafts]) },
        media: new Map([...parts.media, ...index]),
      },
      this.#press.content,
    );
    const html = await this.#press.renderOver(content, pageOf(content, wish));
    const sources = content.mediaSources(dataDir);
    for (const link of linksOf(html, siteUrl)) {
      const source = sources.get(link);
      if (source) this.media.set(link, source);
    }
    return html;
  }
}

/** Checks a draft's line. Other languages that could not be published as they are do not stand in the way. */
function parseDraft(line: { locales?: object }, contract: Contract, locale: string): FeedDocument {
  const sound = Object.entries(line.locales ?? {}).filter(([code, texts]: [string, unknown]) => {
    try {
      return code === locale || parseDocument({ ...line, locales: { [code]: texts } }, contract);
    } catch {
      return false;
    }
  });
  return parseDocument({ ...line, locales: Object.fromEntries(sound) }, contract);
}

/** The page of an entry; of one that has none of its own, a page that shows it. */
function pageOf(content: Content, { type, id, locale }: PreviewWish): Page {
  if (type === 'site-settings') return { route: '/[locale]', path: homePath(locale) };
  const entry = content.entry(type as EntryType, id, locale);
  if (entry?.lang !== locale) throw new NoPage(404, 'This entry is not published in this language.');
  const own = addressOf(content, entry);
  if (own) return own;
  const showing = [...content.documents()]
    .filter((document) => !document.gone && JSON.stringify(document.facts).includes(`"${id}"`))
    .flatMap((document) => content.entry(document.type as EntryType, document.id, locale) ?? []);
  for (const shown of [...showing.filter(({ lang }) => lang === locale), ...showing]) {
    const page = addressOf(content, shown);
    if (page) return page;
  }
  throw new NoPage(404, 'This entry has no page of its own, and no published page shows it yet.');
}

function addressOf(content: Content, entry: Entry): Page | undefined {
  const path = entryPath(entry);
  if (path === undefined) return undefined;
  const plural = content.schema(entry.type).plural;
  return { route: entry.type === 'page' ? '/[locale]/[page]' : `/[locale]/[${plural}]/[slug]`, path };
}
