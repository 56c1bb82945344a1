import { ranking, type PagefindIndex } from './find-pages.ts';

/** A language's index, and the addresses that there are now. */
export interface OpenIndex {
  readonly index: PagefindIndex;
  readonly addresses: ReadonlySet<string>;
}

interface PagefindModule {
  createInstance(options: object): PagefindIndex;
}

/** Loads the newest index of a language, whose addresses begin with `path`, from this site. Throws where there is none. */
export async function openIndex(path: string): Promise<OpenIndex> {
  const folder = `/search/index/${path}`;
  const [current, addresses] = await Promise.all([load(`${folder}/current.json`), load(`/${path}/search-pages.txt`)]);
  const { index: name } = (await current.json()) as { index: string };
  const script = `${folder}/${name}/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const index = pagefind.createInstance({
    basePath: `${folder}/${name}/`,
    baseUrl: '/',
    // Its searches take a few milliseconds; a worker would be one more file to load.
    noWorker: true,
    ranking,
    excerptLength: 34,
    excerptEllipsis: '…',
  });
  await index.filters();
  return { index, addresses: new Set((await addresses.text()).trim().split('\n')) };
}

async function load(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return response;
}
