/**
 * Keeps this page, its pictures and its files on the reader's device, and takes them off again. A service worker whose
 * scope is this page alone (`/take-along.js`) shows what is kept where there is no network.
 */
interface Words {
  readonly ask: string;
  readonly keep: string;
  readonly keeping: string;
  readonly kept: string;
  readonly remove: string;
  readonly failed: string;
}

const scope = location.pathname;
const cacheName = `take-along ${scope}`;
const box = document.querySelector<HTMLElement>('.take-along');
if (box && 'serviceWorker' in navigator && 'caches' in window) void open(box);

async function open(box: HTMLElement): Promise<void> {
  const words = JSON.parse(box.dataset['words'] ?? '{}') as Words;
  const button = box.querySelector('button');
  const status = box.querySelector('[role=status]');
  if (!button || !status) return;
  const offer = (text: string, act: () => Promise<void>) => {
    button.textContent = text;
    button.disabled = false;
    button.onclick = () => {
      button.disabled = true;
      act().catch(() => {
        status.textContent = words.failed;
        button.disabled = false;
      });
    };
  };
  const ask = () =>
    offer(words.ask, async () => {
      const size = sum(await Promise.all(addresses().map(sizeOf)));
      offer(words.keep.replace('{size}', inWords(size)), async () => {
        status.textContent = words.keeping;
        await keep().catch(async (error: unknown) => {
          await remove();
          throw error;
        });
        showKept();
      });
    });
  const showKept = () => {
    status.textContent = words.kept;
    offer(words.remove, async () => {
      await remove();
      status.textContent = '';
      ask();
    });
  };
  if (await caches.has(cacheName)) {
    // What is kept follows what is published; without a network it stays as it is.
    if (navigator.onLine) await keep().catch(() => undefined);
    showKept();
  } else ask();
  box.hidden = false;
}

/** All that the page consists of: itself, what it has loaded, pictures not yet loaded, and files offered with it. */
function addresses(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const linked = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=icon]')].map(
    ({ href }) => href,
  );
  const scripts = [...document.scripts].map(({ src }) => src);
  const pictures = [...document.images].map((image) => image.currentSrc || image.src);
  const files = [...document.querySelectorAll<HTMLAnchorElement>('a[data-take]')].map(({ href }) => href);
  const all = [location.href, ...loaded, ...linked, ...scripts, ...pictures, ...files].filter(Boolean);
  return [
    ...new Set(
      all
        .map((address) => new URL(address))
        .filter(({ origin }) => origin === location.origin)
        .map(({ pathname }) => pathname),
    ),
  ];
}

async function sizeOf(address: string): Promise<number> {
  const answer = await fetch(address, { method: 'HEAD' });
  const said = Number(answer.headers.get('Content-Length') ?? 0);
  // A server that compresses on its way may not say how much it will be.
  return answer.ok && said === 0 ? (await (await fetch(address)).blob()).size : said;
}

async function keep(): Promise<void> {
  const wanted = addresses();
  const answers = await Promise.all(wanted.map(async (address) => ({ address, answer: await fetch(address) })));
  if (answers.some(({ answer }) => !answer.ok)) throw new Error('Not everything is there.');
  const cache = await caches.open(cacheName);
  await Promise.all(answers.map(({ address, answer }) => cache.put(address, answer)));
  for (const { url } of await cache.keys()) if (!wanted.includes(new URL(url).pathname)) await cache.delete(url);
  await navigator.serviceWorker.register('/take-along.js', { scope });
}

async function remove(): Promise<void> {
  await caches.delete(cacheName);
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Bytes as readers read them. */
function inWords(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', 1000] : ['megabyte', 1_000_000];
  const { lang } = document.documentElement;
  return new Intl.NumberFormat(lang, { style: 'unit', unit: String(unit), maximumFractionDigits: 1 }).format(
    bytes / Number(size),
  );
}

export {};
