/** For devices on which a reader puts the site among the apps: its name and colours, in one language. */
import type { APIRoute } from 'astro';
import icon192 from '../../../.icons/icon-192.png?url';
import icon512 from '../../../.icons/icon-512.png?url';
import { homePath } from '../../content/addresses.ts';
import { openLanguage } from '../../content/open-entry.ts';
import { pathsTo } from '../../content/site-pages.ts';
import { siteSettings } from '../../content/site-settings.ts';
import { textFile } from '../../data/respond.ts';
import { GROUND } from '../../styles/ground.ts';

export const getStaticPaths = () => pathsTo('/[locale]/manifest.webmanifest');
export const GET: APIRoute = ({ params }) => {
  const language = openLanguage(params);
  const { title, tagline } = siteSettings(language);
  const icon = (src: string, size: number) => ({ src, sizes: `${size}x${size}`, type: 'image/png' });
  const manifest = {
    id: homePath(language.code),
    name: title,
    description: tagline,
    lang: language.code,
    dir: 'ltr',
    start_url: homePath(language.code),
    scope: '/',
    // As in the browser: readers share addresses and go back.
    display: 'browser',
    background_color: GROUND.light,
    theme_color: GROUND.light,
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { ...icon(icon192, 192), purpose: 'any maskable' },
      { ...icon(icon512, 512), purpose: 'any maskable' },
    ],
  };
  return textFile(`${JSON.stringify(manifest, null, 1)}\n`, 'application/manifest+json');
};
