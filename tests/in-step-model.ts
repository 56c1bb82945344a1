/**
 * What "in step" means, said once more in the simplest way: a document has one set of facts and
 * relations for its drafts and one for what is published; a language's row shows those relations
 * whose target has a row there. The property test holds the CMS to it.
 */
export type State = 'draft' | 'published';
export const locales = ['en', 'mk', 'lv'] as const;
export const types = ['project', 'workshop', 'presentation', 'partner'] as const;
export type Type = (typeof types)[number];

/** Relations by owning side: name, target, whether to many, and its name on the other side. */
export const relations: { owner: Type; name: string; target: Type; many: boolean; inverse?: string }[] = [
  { owner: 'workshop', name: 'projects', target: 'project', many: true, inverse: 'workshops' },
  { owner: 'workshop', name: 'organisers', target: 'partner', many: true },
  { owner: 'presentation', name: 'workshop', target: 'workshop', many: false, inverse: 'presentations' },
  { owner: 'presentation', name: 'projects', target: 'project', many: true, inverse: 'presentations' },
  { owner: 'project', name: 'predecessor', target: 'project', many: false, inverse: 'successors' },
];

interface Side {
  fact: string | null;
  /** Targets by relation name, in order. */
  links: Record<string, string[]>;
  /** Agreed actions of a workshop, partners of a project: item key → target. */
  items: { key: string; target: string | null }[];
  locales: Set<string>;
}

export interface ModelDocument {
  id: string;
  type: Type;
  draft: Side;
  published: Side;
}

const emptySide = (): Side => ({ fact: null, links: {}, items: [], locales: new Set() });

export class Model {
  readonly documents = new Map<string, ModelDocument>();

  create(id: string, type: Type, locale: string): void {
    const document = { id, type, draft: emptySide(), published: emptySide() };
    document.draft.locales.add(locale);
    this.documents.set(id, document);
  }

  get(id: string): ModelDocument {
    const document = this.documents.get(id);
    if (document === undefined) throw new Error(`the model has no ${id}`);
    return document;
  }

  exists(id: string, state: State, locale: string): boolean {
    return this.documents.get(id)?.[state].locales.has(locale) === true;
  }

  /** The targets that a row shows. */
  shown(document: ModelDocument, state: State, name: string, locale: string): string[] {
    return (document[state].links[name] ?? []).filter((id) => this.exists(id, state, locale));
  }

  /** Who points at a document, as a row of it shows them; in no order. */
  sources(target: string, owner: Type, name: string, state: State, locale: string): string[] {
    return [...this.documents.values()]
      .filter(
        (document) =>
          document.type === owner &&
          document[state].links[name]?.includes(target) === true &&
          document[state].locales.has(locale),
      )
      .map(({ id }) => id);
  }

  link(owner: string, name: string, target: string, many: boolean): void {
    const links = this.get(owner).draft.links;
    const held = links[name] ?? [];
    links[name] = many ? [...held.filter((id) => id !== target), target] : [target];
  }

  unlink(owner: string, name: string, target: string): void {
    const links = this.get(owner).draft.links;
    links[name] = (links[name] ?? []).filter((id) => id !== target);
  }

  private adopt(document: ModelDocument, from: State, to: State): void {
    document[to].fact = document[from].fact;
    document[to].items = structuredClone(document[from].items);
    document[to].links = structuredClone(document[from].links);
    for (const { owner, name, target, many, inverse } of relations) {
      if (inverse === undefined || target !== document.type) continue;
      for (const other of this.documents.values()) {
        if (other.type !== owner || (to === 'published' && other.published.locales.size === 0)) continue;
        const wanted = other[from].links[name]?.includes(document.id) === true;
        const held = other[to].links[name] ?? [];
        if (wanted === held.includes(document.id)) continue;
        other[to].links[name] = wanted ? [...(many ? held : []), document.id] : held.filter((id) => id !== document.id);
      }
    }
  }

  publish(id: string, published: string[]): void {
    const document = this.get(id);
    for (const locale of published) document.published.locales.add(locale);
    this.adopt(document, 'draft', 'published');
  }

  unpublish(id: string, unpublished: string[]): void {
    const document = this.get(id);
    for (const locale of unpublished) document.published.locales.delete(locale);
    if (document.published.locales.size === 0) document.published = emptySide();
  }

  discard(id: string): void {
    this.adopt(this.get(id), 'published', 'draft');
  }

  delete(id: string, deleted: string[]): void {
    const document = this.get(id);
    this.unpublish(id, deleted);
    for (const locale of deleted) document.draft.locales.delete(locale);
    if (document.draft.locales.size > 0) return;
    this.documents.delete(id);
    for (const other of this.documents.values()) {
      for (const state of ['draft', 'published'] as const) {
        const { links, items } = other[state];
        for (const name of Object.keys(links)) links[name] = (links[name] ?? []).filter((target) => target !== id);
        for (const item of items) if (item.target === id) item.target = null;
      }
    }
  }
}
