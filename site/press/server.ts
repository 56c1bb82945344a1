/** What the compiled site gives to the press: pages, and a way to put other content under them. */
import { createApp } from 'astro/app/entrypoint';
import { setContent } from '../src/content/current-content.ts';
import { documentPages, generalPages, sitePages } from '../src/content/site-pages.ts';

// A page is wanted whole, not in pieces: measured 0.22 ms a page instead of 0.33.
const app = createApp({ streaming: false });

// Astro imports a page's module anew for each page; an import that is done takes 60 µs all the same.
const { pageMap } = app.manifest;
for (const [name, load] of pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  pageMap?.set(name, () => (loaded ??= load()));
}

export { app, documentPages, generalPages, setContent, sitePages };
