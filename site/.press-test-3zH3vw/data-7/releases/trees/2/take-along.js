/**
 * Shows a route that a reader has taken along where there is no network. Registered for the address of that one page
 * and only when the reader asks for it; all other pages of the site never meet it. See src/tracks/take-along.ts.
 */
const cacheName = `take-along ${new URL(self.registration.scope).pathname}`;

/** How long the network may take before what is kept is shown. */
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && new URL(url).origin === self.location.origin) event.respondWith(answer(event.request));
});

async function answer(request) {
  const { pathname } = new URL(request.url);
  if (!(await caches.has(cacheName))) return fetch(request);
  const cache = await caches.open(cacheName);
  const kept = await cache.match(pathname);
  // The name of such a file holds the hash of its bytes.
  const isFixed = /^\/(_astro|media)\//.test(pathname);
  if (kept && isFixed) return kept;
  try {
    const fresh = await fetch(request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    if (kept && fresh.ok) await cache.put(pathname, fresh.clone());
    return fresh;
  } catch (error) {
    const found = kept ?? (await sameFolder(cache, pathname));
    if (found) return found;
    throw error;
  }
}

/** The same picture in another size. */
async function sameFolder(cache, pathname) {
  const [folder] = /^\/media\/[^/]+\//.exec(pathname) ?? [];
  const other = folder && (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(folder));
  return other && cache.match(other);
}
