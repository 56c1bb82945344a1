import { defineConfig } from 'astro/config';
import { inProcess } from './press/adapter.ts';
import { fonts } from './src/fonts/make-fonts.ts';
import { icons } from './src/icons/make-icons.ts';
import { reloadOnSync } from './src/render/reload-on-sync.ts';
import { styleguide } from './src/styleguide/styleguide.ts';
import { siteMap } from './src/render/site-map.ts';

/** Set to compile the pages as a server app for the press; unset for the plain static build. */
const forPress = process.env['BISERI_PRESS'] === '1';

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  outDir: process.env['SITE_OUT'] ?? (forPress ? './.press' : './dist'),
  trailingSlash: 'always',
  // White space between inline elements is content here: what was written stays written.
  compressHTML: false,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  // Everything is a file of its own: the content policy allows no data: addresses.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  ...(forPress
    ? { output: 'server', adapter: inProcess(), session: false, integrations: [fonts(), icons()] }
    : { output: 'static', integrations: [fonts(), icons(), siteMap(), reloadOnSync(), styleguide()] }),
});
