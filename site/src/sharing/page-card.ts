import { drawProfile } from '../covers/draw-profile.ts';
import { content } from '../content/current-content.ts';
import { describeEntry } from '../content/describe-entry.ts';
import type { Entry } from '../content/entry.ts';
import type { SiteSettings } from '../content/site-settings.ts';
import type { Language } from '../languages/language.ts';
import type { SharedPicture } from '../schema/entry-types.ts';
import type { ShareCard, ShareDrawing } from './share-card.ts';

/** The picture that others show of a page, as large as `CARD` says. */
export interface PageCard {
  readonly href: string;
  readonly mime: string;
  readonly alt: string;
}

/** What a page is about; without a title it is the site itself. */
interface Shared {
  readonly title?: string | undefined;
  readonly entry?: Entry | undefined;
  /** Pictures of it, the best first. */
  readonly pictures?: readonly SharedPicture[];
}

/** The first of the pictures that is made for sharing, else a card of the page's own; none as long as there is none. */
export function pageCard(language: Language, settings: SiteSettings, shared: Shared): PageCard | undefined {
  const card = describeCard(language, settings, shared);
  for (const { file, alt } of shared.pictures ?? []) {
    const picture = content().file(file)?.picture;
    if (picture?.card !== undefined) return { href: picture.card, mime: 'image/jpeg', alt: alt ?? card.title };
    if (picture?.isCardComing) return undefined;
  }
  const href = content().card(card);
  return href === undefined ? undefined : { href, mime: 'image/png', alt: `${card.title} – ${card.site}` };
}

function describeCard(language: Language, { title: site, tagline }: SiteSettings, { title, entry }: Shared): ShareCard {
  const notes = entry ? describeEntry(entry, language).map(({ text }) => text) : [];
  return {
    lang: language.code,
    title: title ?? tagline ?? site,
    kicker: notes.length > 0 ? notes.join(' · ') : undefined,
    site,
    drawing: entry && drawingOf(entry),
  };
}

/** What the page itself shows of an entry without a photograph, where that is a drawing. */
function drawingOf(entry: Entry): ShareDrawing | undefined {
  if (isOf('village', entry)) return { stitches: entry.id, theme: entry.fields.theme };
  if (isOf('partner', entry)) return { stitches: entry.id, theme: 'heritage' };
  const profile = isOf('route', entry) ? drawProfile(content().track(entry.fields.track)?.profile ?? []) : '';
  return profile ? { profile } : undefined;
}

const isOf = <T extends Entry['type']>(type: T, entry: Entry): entry is Entry<T> => entry.type === type;
