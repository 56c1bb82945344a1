/** Response headers for the addresses that a pattern matches; a later rule replaces what an earlier one says. */
export interface HeaderRule {
  /** `/*`, `/folder/*`, or `/folder/*` without the endings in `except`. */
  readonly pattern: string;
  readonly except?: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Nothing but the site's own files, and no code written into pages. `wasm-unsafe-eval` is for the search index. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** An uploaded SVG or HTML file that is opened by itself may draw, and do nothing else. */
const uploadPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** What browsers show by themselves and cannot run. */
const shown = ['avif', 'gif', 'jpeg', 'jpg', 'mp3', 'mp4', 'ogg', 'png', 'svg', 'webm', 'webp'];

const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** How the site's files are served, by whichever server: ours, Caddy, nginx, a static host. */
export const headerRules: readonly HeaderRule[] = [
  {
    pattern: '/*',
    headers: {
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': pagePolicy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  { pattern: '/_astro/*', headers: forEver },
  { pattern: '/media/*', headers: { ...forEver, 'Content-Security-Policy': uploadPolicy } },
  // Documents that may hold code (PDF, HTML) are for downloading.
  { pattern: '/media/*', except: shown, headers: { 'Content-Disposition': 'attachment' } },
];

/** The headers of one address, such as `/media/3f…/track.gpx`. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const rules = headerRules.filter(
    ({ pattern, except }) => path.startsWith(pattern.slice(0, -1)) && !except?.includes(ending),
  );
  return Object.assign({}, ...rules.map(({ headers }) => headers)) as Record<string, string>;
}

/** Types of files that servers do not all know by themselves, by ending. */
export const fileTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  gpx: 'application/gpx+xml',
  ics: 'text/calendar; charset=utf-8',
  jsonld: 'application/ld+json',
  kml: 'application/vnd.google-earth.kml+xml',
  md: 'text/markdown; charset=utf-8',
  pmtiles: 'application/vnd.pmtiles',
  ttl: 'text/turtle; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml; charset=utf-8',
};
