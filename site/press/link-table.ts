/** An address on this site that pages name. */
export interface Link {
  /** The file of a release that it leads to: `mk/proekti/index.html`. */
  readonly file: string;
  /** As pages name it: `/mk/proekti/`. */
  readonly to: string;
  /** How many pages name it. */
  pages: number;
}

const fileOf = (link: string) => (link.endsWith('/') ? `${link.slice(1)}index.html` : link.slice(1));

/** Every address that pages name, once, and how many pages do. */
export class LinkTable {
  readonly #links = new Map<string, Link>();

  /** What a page names, to be given back with `drop` when it no longer does. */
  take(addresses: readonly string[]): Link[] {
    return addresses.map((to) => {
      let link = this.#links.get(to);
      if (!link) this.#links.set(to, (link = { file: fileOf(to), to, pages: 0 }));
      link.pages += 1;
      return link;
    });
  }

  drop(links: readonly Link[]): void {
    for (const link of links) {
      link.pages -= 1;
      if (link.pages === 0) this.#links.delete(link.to);
    }
  }

  /** Whether any page leads to this file. */
  leadsTo(file: string): boolean {
    const forms = file.endsWith('/index.html') ? [`/${file}`, `/${file.slice(0, -'index.html'.length)}`] : [`/${file}`];
    return forms.concat(file === 'index.html' ? '/' : []).some((to) => this.#links.has(to));
  }
}
