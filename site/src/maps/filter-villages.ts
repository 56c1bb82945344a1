/** Shows of the list and the map of villages what the address asks for, and writes each choice into the address. */
const filters = document.querySelector<HTMLElement>('.village-filters');
if (filters) openFilters(filters);

function openFilters(filters: HTMLElement): void {
  const selects = [...filters.querySelectorAll('select')];
  const items = [...document.querySelectorAll<HTMLElement>('[data-facets]')].map((element) => ({
    element,
    id: element.dataset['id'] ?? '',
    facets: new Set((element.dataset['facets'] ?? '').split(' ')),
  }));
  const pearls = [...document.querySelectorAll<SVGAElement>('.map-pearl')];
  const forms = JSON.parse(filters.dataset['counts'] ?? '{}') as Record<string, string>;
  const { lang } = document.documentElement;
  const plurals = new Intl.PluralRules(lang);

  const show = () => {
    const wanted = selects.filter(({ value }) => value).map(({ name, value }) => `${name}:${value}`);
    const shown = new Set<string>();
    for (const { element, id, facets } of items) {
      const fits = wanted.every((one) => facets.has(one));
      element.hidden = !fits;
      if (fits) shown.add(id);
    }
    for (const pearl of pearls) {
      const hide = !(pearl.dataset['ids'] ?? '').split(' ').some((id) => shown.has(id));
      pearl.toggleAttribute('hidden', hide);
    }
    const phrase = forms[plurals.select(shown.size)] ?? forms['other'] ?? '{n}';
    const status = filters.querySelector('[role=status]');
    if (status) status.textContent = phrase.replace('{n}', new Intl.NumberFormat(lang).format(shown.size));
    filters.querySelector('.village-none')?.toggleAttribute('hidden', shown.size > 0);
    filters.querySelector('button')?.toggleAttribute('disabled', wanted.length === 0);
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
  });
  addEventListener('popstate', read);
  read();
}

export {};
