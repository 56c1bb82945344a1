/** Shows of the list and the map of villages what the address asks for, and writes each choice into the address. */
const itemsIn = (page: ParentNode) =>
  [...page.querySelectorAll<HTMLElement>('[data-facets]')].map((element) => ({
    element,
    id: element.dataset['id'] ?? '',
    facets: new Set((element.dataset['facets'] ?? '').split(' ')),
  }));

function openFilters(filters: HTMLElement): void {
  const selects = [...filters.querySelectorAll('select')];
  const items = itemsIn(document);
  const firstPage = items.length;
  /** Addresses of the list's other pages, which are fetched when somebody first chooses. */
  let more = JSON.parse(filters.dataset['more'] ?? '[]') as readonly string[];
  const pearls = [...document.querySelectorAll<SVGAElement>('.map-pearl')];
  const forms = JSON.parse(filters.dataset['counts'] ?? '{}') as Record<string, string>;
  const { lang } = document.documentElement;
  const plurals = new Intl.PluralRules(lang);

  const show = () => {
    const wanted = selects.filter(({ value }) => value).map(({ name, value }) => `${name}:${value}`);
    const shown = new Set<string>();
    const isWhole = wanted.length === 0;
    for (const [at, { element, id, facets }] of items.entries()) {
      const fits = isWhole ? at < firstPage : wanted.every((one) => facets.has(one));
      element.hidden = !fits;
      if (fits) shown.add(id);
    }
    for (const pearl of pearls) {
      const hide = !isWhole && !(pearl.dataset['ids'] ?? '').split(' ').some((id) => shown.has(id));
      pearl.toggleAttribute('hidden', hide);
    }
    const found = isWhole ? Number(filters.dataset['total']) : shown.size;
    const phrase = forms[plurals.select(found)] ?? forms['other'] ?? '{n}';
    const status = filters.querySelector('[role=status]');
    if (status) status.textContent = phrase.replace('{n}', new Intl.NumberFormat(lang).format(found));
    filters.querySelector('.village-none')?.toggleAttribute('hidden', found > 0);
    filters.querySelector('button')?.toggleAttribute('hidden', isWhole);
    document.querySelector('.list-pages')?.toggleAttribute('hidden', !isWhole);
    if (!isWhole) void fetchMore();
  };
  /** Brings in what the other pages list; without a network the choice is among what is there. */
  const fetchMore = async () => {
    const left = more;
    more = [];
    const list = items[0]?.element.parentElement;
    for (const address of left) {
      const answer = await fetch(address).catch(() => undefined);
      if (!answer?.ok || !list) return;
      const added = itemsIn(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      list.append(...added.map(({ element }) => element));
      items.push(...added);
      show();
    }
  };
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    show();
  };
  const write = () => {
    const asked = new URLSearchParams(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    history.replaceState(undefined, '', `${location.pathname}${asked.size > 0 ? `?${asked.toString()}` : ''}`);
    show();
  };
  filters.addEventListener('change', write);
  filters.querySelector('button')?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    write();
    // The button is gone now, and the focus must not be lost with it.
    selects[0]?.focus();
  });
  addEventListener('popstate', read);
  read();
}

const filters = document.querySelector<HTMLElement>('.village-filters');
if (filters) openFilters(filters);

export {};
