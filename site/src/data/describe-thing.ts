import { entryPath } from '../content/addresses.ts';
import { contactDetails, personDetails } from '../content/consent.ts';
import { content } from '../content/current-content.ts';
import { describePlace } from '../content/describe-place.ts';
import type { Entry } from '../content/entry.ts';
import type { Language } from '../languages/language.ts';
import type {
  EntryType,
  SharedAlias,
  SharedContact,
  SharedFileVersion,
  SharedPersonInRole,
  SharedPicture,
  SharedPlace,
} from '../schema/entry-types.ts';
import type { Absolute } from './entry-data.ts';
import type { Thing } from './thing.ts';

interface Describing {
  readonly language: Language;
  readonly absolute: Absolute;
}
type Describe<T extends EntryType> = (entry: Entry<T>, describing: Describing) => Thing;

/** What an entry is in schema.org's words; a type that has none of its own there is a creative work. */
export function describeThing(entry: Entry, language: Language, absolute: Absolute): Thing | undefined {
  if (entry.type === 'page') return undefined;
  const describing = { language, absolute };
  const describe = (describers as Partial<Record<EntryType, Describe<EntryType>>>)[entry.type];
  const { fields } = entry;
  return {
    '@type': 'CreativeWork',
    '@id': thingId(entry, absolute),
    name: fields.title,
    description: 'summary' in fields ? fields.summary : undefined,
    image: 'cover' in fields ? imageOf(fields.cover, absolute) : undefined,
    mainEntityOfPage: absolute(entryPath(entry) ?? '/'),
    ...describe?.(entry, describing),
  };
}

/** One thing has one name, in whatever language a page speaks of it. */
const thingId = ({ type, id }: Pick<Entry, 'type' | 'id'>, absolute: Absolute) => absolute(`/#${type}-${id}`);

const describers: { readonly [T in EntryType]?: Describe<T> } = {
  workshop: ({ fields, lang }, describing) => ({
    '@type': eventTypes[fields.kind ?? 'other'] ?? 'Event',
    startDate: fields.startDate,
    endDate: fields.endDate,
    location: placeOf(fields.place, describing),
    organizer: fields.organisers?.map((id) => reference('partner', id, 'Organization', lang, describing)),
    about: fields.projects?.map((id) => reference('project', id, 'Project', lang, describing)),
    inLanguage: lang,
  }),
  project: ({ fields, lang }, describing) => {
    const programme = content().entry('programme', fields.programme, lang);
    return {
      '@type': 'Project',
      alternateName: [fields.acronym, ...namesOf(fields.aliases)],
      identifier: fields.code,
      foundingDate: fields.startDate,
      dissolutionDate: fields.endDate,
      areaServed: fields.places?.map((place) => placeOf(place, describing)),
      member: fields.partners?.map(({ partner, role }) => ({
        '@type': 'OrganizationRole',
        roleName: role && describing.language.label('project.partner-role.role', role),
        member: reference('partner', partner, 'Organization', lang, describing),
      })),
      funding:
        programme || fields.budgetEu !== undefined
          ? {
              '@type': 'Grant',
              identifier: fields.code,
              funder: programme && {
                '@type': 'FundingScheme',
                name: programme.fields.title,
                alternateName: programme.fields.shortName,
                url: programme.fields.website,
              },
              sponsor: { '@type': 'Organization', name: describing.language.words.funding.union },
              amount:
                fields.budgetEu === undefined
                  ? undefined
                  : { '@type': 'MonetaryAmount', value: fields.budgetEu, currency: fields.budgetCurrency },
            }
          : undefined,
      contactPoint: contactPoints(fields.contacts),
    };
  },
  partner: (entry, describing) => {
    const { fields, lang } = entry;
    return {
      '@type': organisationTypes[fields.kind ?? 'other'] ?? 'Organization',
      alternateName: namesOf(fields.aliases),
      url: fields.website,
      address: addressOf(fields.place, fields.address),
      location: placeOf(fields.place, describing),
      logo: imageOf(fields.logo, describing.absolute),
      contactPoint: contactPoints(fields.contacts),
      employee: content()
        .referrers('person', 'partners', entry, lang)
        .map((person) => personOf(person)),
    };
  },
  presentation: ({ fields, lang }, describing) => ({
    '@type': 'PresentationDigitalDocument',
    abstract: fields.abstract,
    inLanguage: fields.language,
    author: fields.speakers?.map((speaker) => speakerOf(speaker, lang)),
    image: imageOf(fields.slides?.[0] ?? fields.cover, describing.absolute),
    encoding: filesOf(fields.files, describing.absolute),
    about: fields.projects?.map((id) => reference('project', id, 'Project', lang, describing)),
  }),
  document: ({ fields, lang }, describing) => ({
    '@type': reports.has(fields.kind ?? 'other') ? 'Report' : 'DigitalDocument',
    creditText: fields.authors,
    datePublished: fields.publishedOn,
    encoding: filesOf(fields.files, describing.absolute),
    about: fields.projects?.map((id) => reference('project', id, 'Project', lang, describing)),
  }),
  route: (entry, describing) => {
    const { fields, lang } = entry;
    const stops = (fields.stops ?? []).map((stop) => {
      const village = content().entry('village', stop.village, lang);
      const place = village?.fields.place;
      const latitude = stop.latitude ?? place?.latitude;
      const longitude = stop.longitude ?? place?.longitude;
      const path = village && entryPath(village);
      return {
        '@type': village ? 'TouristDestination' : 'Place',
        '@id': village && thingId(village, describing.absolute),
        name: stop.title ?? village?.fields.title,
        url: path === undefined ? undefined : describing.absolute(path),
        geo: geoOf({ latitude, longitude }),
      };
    });
    return {
      '@type': 'TouristTrip',
      itinerary:
        stops.length > 0
          ? {
              '@type': 'ItemList',
              itemListOrder: 'https://schema.org/ItemListOrderAscending',
              numberOfItems: stops.length,
              itemListElement: stops.map((item, at) => ({ '@type': 'ListItem', position: at + 1, item })),
            }
          : undefined,
      partOfTrip: reference('route', fields.parent, 'TouristTrip', lang, describing),
      subTrip: content()
        .referrers('route', 'parent', entry, lang)
        .map(({ id }) => reference('route', id, 'TouristTrip', lang, describing)),
    };
  },
  village: ({ fields }) => ({
    '@type': 'TouristDestination',
    url: fields.website,
    address: addressOf(fields.place),
    geo: geoOf(fields.place ?? {}),
  }),
};

const eventTypes: Readonly<Record<string, string>> = { training: 'EducationEvent', festival: 'Festival' };
const organisationTypes: Readonly<Record<string, string>> = {
  municipality: 'GovernmentOrganization',
  'public-authority': 'GovernmentOrganization',
  'regional-agency': 'GovernmentOrganization',
  ngo: 'NGO',
  education: 'EducationalOrganization',
};
const reports: ReadonlySet<string> = new Set(['study', 'action-plan', 'strategy', 'analysis']);

function reference(
  type: 'partner' | 'project' | 'route',
  id: string | undefined,
  thing: string,
  lang: string,
  { absolute }: Describing,
): Thing | undefined {
  const entry = content().entry(type, id, lang);
  if (!entry) return undefined;
  return {
    '@type': thing,
    '@id': thingId(entry, absolute),
    name: entry.fields.title,
    url: absolute(entryPath(entry) ?? '/'),
  };
}

const namesOf = (aliases: readonly SharedAlias[] = []) => aliases.flatMap(({ name }) => name ?? []);

function placeOf(place: SharedPlace | undefined, { language }: Describing): Thing | undefined {
  if (!place) return undefined;
  return {
    '@type': 'Place',
    name: describePlace(place, language),
    address: addressOf(place),
    geo: geoOf(place),
  };
}

function addressOf(place: SharedPlace | undefined, street?: string): Thing {
  return {
    '@type': 'PostalAddress',
    streetAddress: street,
    addressLocality: place?.town ?? place?.municipality,
    addressRegion: place?.region,
    addressCountry: place?.country,
  };
}

function geoOf({
  latitude,
  longitude,
}: {
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}): Thing | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  return { '@type': 'GeoCoordinates', latitude, longitude };
}

function imageOf(picture: SharedPicture | undefined, absolute: Absolute): Thing | undefined {
  const variant = content().file(picture?.file)?.picture?.variants.at(-1);
  if (!picture || !variant) return undefined;
  return {
    '@type': 'ImageObject',
    contentUrl: absolute(variant.href),
    caption: picture.caption ?? picture.alt,
    creditText: picture.credit,
    license: picture.licence?.startsWith('http') ? picture.licence : undefined,
  };
}

const filesOf = (files: readonly SharedFileVersion[] = [], absolute: Absolute): readonly (Thing | undefined)[] =>
  files.map(({ file: id, url, language }) => {
    const file = content().file(id);
    const contentUrl = file ? absolute(file.href) : url;
    if (contentUrl === undefined) return undefined;
    return {
      '@type': 'MediaObject',
      contentUrl,
      name: file?.name,
      encodingFormat: file?.mime,
      contentSize: file && String(file.size),
      inLanguage: language,
    };
  });

/** Phone and e-mail only where somebody allows them today; a contact with neither is none. */
const contactPoints = (contacts: readonly SharedContact[] = []): readonly (Thing | undefined)[] =>
  contacts.map((contact) => {
    const { phone, email } = contactDetails(contact, undefined, content().today);
    if (!phone && !email) return undefined;
    return { '@type': 'ContactPoint', contactType: contact.role, name: contact.name, telephone: phone, email };
  });

/** A person as the page names them, with phone and e-mail only as far as they allow it today. */
export function personOf({ fields }: Entry<'person'>): Thing {
  const { phone, email } = personDetails(fields, content().today);
  return { '@type': 'Person', name: fields.title, jobTitle: fields.role, telephone: phone, email, url: fields.website };
}

function speakerOf({ name, person: id, role, organisation }: SharedPersonInRole, lang: string): Thing | undefined {
  const person = content().entry('person', id, lang);
  const shown = name ?? person?.fields.title;
  if (!shown) return undefined;
  const affiliation = content().entry('partner', organisation, lang);
  return {
    '@type': 'Person',
    name: shown,
    jobTitle: role ?? person?.fields.role,
    affiliation: affiliation && { '@type': 'Organization', name: affiliation.fields.title },
  };
}
