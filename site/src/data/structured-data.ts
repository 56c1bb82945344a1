import { entryPath, homePath, peoplePath, searchPath, sectionPath, type Section } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import type { Entry } from '../content/entry.ts';
import { listedPeople } from '../content/listed-people.ts';
import { siteSettings } from '../content/site-settings.ts';
import type { Language } from '../languages/language.ts';
import { describeThing, personOf } from './describe-thing.ts';
import type { Absolute } from './entry-data.ts';
import { compact, type Thing } from './thing.ts';

/** What a page is, for search engines and other programs that read schema.org. */
export interface DescribedPage {
  readonly language: Language;
  readonly path: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The section that it belongs to: its list, or an entry of it. */
  readonly section?: Section | undefined;
  /** The entry that it shows. */
  readonly entry?: Entry | undefined;
}

/** A page as one graph of schema.org: the site, the page with its way to the first page, and what it is about. */
export function structuredData(page: DescribedPage, absolute: Absolute): Thing {
  const { language, path, title, description, section, entry } = page;
  const settings = siteSettings(language);
  const home = homePath(language.code);
  const url = absolute(path);
  const website = websiteOf(language, absolute);
  const subject = entry && describeThing(entry, language, absolute);
  const site = {
    ...website,
    description: path === home ? settings.tagline : undefined,
    inLanguage: path === home ? languageCodes() : undefined,
    potentialAction: path === home ? [searchAction(language, absolute)] : undefined,
  };
  const described = {
    '@type': pageType(page),
    '@id': url,
    url,
    name: title ?? settings.title,
    description,
    inLanguage: language.code,
    isPartOf: { '@id': website['@id'] },
    dateModified: entry?.updated,
    breadcrumb: path === home ? undefined : breadcrumb(page, absolute),
    mainEntity: subject && { '@id': subject['@id'] },
    mentions: path === peoplePath(language) ? listedPeople(language).map(personOf) : undefined,
  };
  return { '@context': 'https://schema.org', '@graph': [site, described, ...(subject ? [subject] : [])].map(compact) };

  function pageType({ entry: shown }: DescribedPage): string {
    if ((section && !shown) || path === peoplePath(language)) return 'CollectionPage';
    return shown?.type === 'page' && (shown as Entry<'page'>).fields.purpose === 'about' ? 'AboutPage' : 'WebPage';
  }
}

/** The door, which is in no language: the site, and its first page in each. */
export function doorData(language: Language, absolute: Absolute): Thing {
  const settings = siteSettings(language);
  const website = websiteOf(language, absolute);
  const site = {
    ...website,
    description: settings.tagline,
    inLanguage: languageCodes(),
    potentialAction: content().languages.map((one) => searchAction(one, absolute)),
  };
  const door = {
    '@type': 'WebPage',
    '@id': absolute('/'),
    url: absolute('/'),
    name: settings.title,
    isPartOf: { '@id': website['@id'] },
    relatedLink: content().languages.map(({ code }) => absolute(homePath(code))),
  };
  return { '@context': 'https://schema.org', '@graph': [site, door].map(compact) };
}

/** What every page says of the site that it belongs to. */
const websiteOf = (language: Language, absolute: Absolute) => ({
  '@type': 'WebSite',
  '@id': absolute('/#website'),
  url: absolute('/'),
  name: siteSettings(language).title,
});

const languageCodes = () => content().languages.map(({ code }) => code);

/** How a program asks the search page. */
const searchAction = (language: Language, absolute: Absolute): Thing => ({
  '@type': 'SearchAction',
  target: {
    '@type': 'EntryPoint',
    urlTemplate: `${absolute(searchPath(language))}?q={search_term_string}`,
    inLanguage: language.code,
  },
  'query-input': 'required name=search_term_string',
});

function breadcrumb({ language, path, title, section, entry }: DescribedPage, absolute: Absolute): Thing {
  const { site, sections } = language.words;
  const steps = [
    { name: site.home, path: homePath(language.code) },
    ...(section ? [{ name: sections[section].title, path: sectionPath(language, section) }] : []),
    ...(section && path === sectionPath(language, section)
      ? []
      : [{ name: title, path: (entry && entryPath(entry)) ?? path }]),
  ];
  const itemListElement = steps.map((step, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: step.name,
    item: absolute(step.path),
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}
