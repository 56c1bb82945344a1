import type { Printing, PrintedPage, PrintedSite } from './printed-site.ts';

/** What the next release has other than the last one, gathered over printings until one has been written. */
export class ReleaseChanges {
  /** Where the bytes of a file are, or nothing where it goes. */
  readonly files = new Map<string, string | undefined>();
  /** Pages that were rendered since, by path. */
  readonly rendered = new Map<string, PrintedPage>();

  /** Takes what a printing changed; `mediaAt` says where the bytes behind a media file are. */
  take({ rendered, replaced }: Printing, printed: PrintedSite, mediaAt: (file: string) => string | undefined): void {
    const media = new Set<string>();
    for (const page of replaced) {
      if (!printed.pages.has(page.path)) {
        this.files.set(page.file, undefined);
        this.rendered.delete(page.path);
      }
      for (const { file } of page.links) media.add(file);
    }
    for (const page of rendered) {
      this.files.set(page.file, page.hash);
      this.rendered.set(page.path, page);
      for (const { file } of page.links) media.add(file);
    }
    for (const file of media) {
      const bytes = mediaAt(file);
      if (bytes !== undefined) this.files.set(file, printed.links.leadsTo(file) ? bytes : undefined);
    }
  }

  clear(): void {
    this.files.clear();
    this.rendered.clear();
  }
}
