/** The search page at work: a query from the address or the field, results, and what is said of them. */
import type { Dictionary } from '../languages/dictionary.ts';
import { findPages, type Findings } from './find-pages.ts';
import { openIndex, type OpenIndex } from './open-index.ts';
import { showResult } from './show-result.ts';

/** What the page says, in its language. */
export interface SearchWords {
  readonly search: Dictionary['search'];
  readonly sections: Readonly<Record<string, string>>;
  /** “{n} pages” in each plural form. */
  readonly pages: Readonly<Record<string, string>>;
  /** First part of the language's addresses. */
  readonly path: string;
  /** Language by whose rules to count. */
  readonly intl: string;
}

/** Results that are shown at first, and with each “more”. */
const STEP = 10;

/** How long nothing must have been typed before it is looked for, in milliseconds. */
const PAUSE_MS = 250;

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

const form = part<HTMLFormElement>('search-form');
const field = part<HTMLInputElement>('search-query');
const kinds = part<HTMLFieldSetElement>('search-kinds');
const status = part('search-status');
const list = part<HTMLOListElement>('search-results');
const more = part<HTMLButtonElement>('search-more');
const lists = part('search-lists');
const advice = part('search-advice');
const lang = document.documentElement.lang;
const words = JSON.parse(form.dataset['words'] ?? '') as SearchWords;
const plural = new Intl.PluralRules(words.intl);
const numbers = new Intl.NumberFormat(words.intl);

let opening: Promise<OpenIndex> | undefined;
/** Number of the newest search; what an older one finds comes too late. */
let newest = 0;
let rest: Findings['results'] = [];

const fill = (phrase: string, values: Readonly<Record<string, string>>) =>
  phrase.replaceAll(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
const pages = (n: number) =>
  fill(words.pages[plural.select(n)] ?? words.pages['other'] ?? '', { n: numbers.format(n) });

function say(text: string, listsToo = ''): void {
  status.textContent = text;
  advice.textContent = listsToo;
  lists.hidden = text !== '' && listsToo === '';
}

/** Looks for what the form says. */
async function search(): Promise<void> {
  const mine = ++newest;
  const query = field.value.trim();
  const section = chosenSection();
  form.dataset['asked'] = '';
  if (query === '') {
    list.replaceChildren();
    more.hidden = kinds.hidden = true;
    say('');
    return;
  }
  if (list.childElementCount === 0) say(words.search.working);
  try {
    const { findings, shown, left, gone } = await find(query, section);
    if (mine !== newest) return;
    rest = left;
    list.replaceChildren(...shown);
    more.hidden = left.length === 0;
    showKinds(findings, section);
    const n = findings.results.length - gone;
    if (n === 0) say(fill(words.search.nothing, { query }), words.search.advice);
    else say(fill(findings.partly ? words.search.partly : words.search.found, { query, pages: pages(n) }));
  } catch {
    if (mine !== newest) return;
    opening = undefined;
    list.replaceChildren();
    more.hidden = kinds.hidden = true;
    say(words.search.unavailable, ' ');
  }
  form.dataset['asked'] = query;
}

/** Finds, and makes the first results; once more from the start if the index has been replaced meanwhile. */
async function find(query: string, section: string | undefined, again = true): ReturnType<typeof findOnce> {
  try {
    return await findOnce(query, section);
  } catch (error) {
    if (!again) throw error;
    opening = undefined;
    return find(query, section, false);
  }
}

async function findOnce(query: string, section: string | undefined) {
  const { index, addresses } = await (opening ??= openIndex(words.path));
  const findings = await findPages(index, query, { lang, ...(section !== undefined && { section }) });
  return { findings, ...(await take(findings.results, query, addresses)) };
}

/** The next results that are still there, as items. */
async function take(results: Findings['results'], query: string, addresses: ReadonlySet<string>) {
  const shown: HTMLLIElement[] = [];
  let [gone, at] = [0, 0];
  while (shown.length < STEP && at < results.length) {
    const next = results.slice(at, at + STEP - shown.length);
    at += next.length;
    for (const page of await Promise.all(next.map((one) => one.load()))) {
      // An index is a little older than the newest release, or newer than one that was gone back to.
      if (addresses.has(page.url)) shown.push(showResult(page, words.sections[page.meta.section] ?? '', query, lang));
      else gone++;
    }
  }
  return { shown, gone, left: results.slice(at) };
}

function showKinds({ sections }: Findings, chosen: string | undefined): void {
  const some = Object.entries(sections).filter(([, n]) => n > 0);
  kinds.hidden = chosen === undefined && some.length < 2;
  for (const input of kinds.querySelectorAll('input')) {
    const n = sections[input.value] ?? 0;
    const label = input.closest('label') as HTMLLabelElement;
    label.hidden = input.value !== '' && n === 0 && !input.checked;
    const count = label.querySelector('.count') as HTMLElement;
    count.textContent = input.value === '' ? '' : numbers.format(n);
  }
}

async function showMore(): Promise<void> {
  const { addresses } = await (opening ??= openIndex(words.path));
  const { shown, left } = await take(rest, field.value, addresses);
  rest = left;
  list.append(...shown);
  more.hidden = left.length === 0;
  shown[0]?.querySelector('a')?.focus();
}

/** The section that results are narrowed down to. */
const chosenSection = (): string | undefined =>
  kinds.querySelector<HTMLInputElement>('input:checked')?.value || undefined;

/** Puts the query into the address, so that it can be shared and gone back to. */
function keep(how: 'pushState' | 'replaceState'): void {
  const asked = new URLSearchParams();
  const [query, section] = [field.value.trim(), chosenSection()];
  if (query) asked.set('q', query);
  if (query && section) asked.set('section', section);
  const address = asked.size > 0 ? `?${asked}` : location.pathname;
  history[how](null, '', address);
}

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? '';
  const section = asked.get('section') ?? '';
  for (const input of kinds.querySelectorAll('input')) input.checked = input.value === section;
  if (!kinds.querySelector('input:checked')) (kinds.querySelector('input') as HTMLInputElement).checked = true;
  void search();
}

let pause: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    keep('replaceState');
    void search();
  }, PAUSE_MS);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  keep('pushState');
  void search();
});
kinds.addEventListener('change', () => {
  keep('replaceState');
  void search();
});
more.addEventListener('click', () => void showMore());
addEventListener('popstate', readAddress);
readAddress();
