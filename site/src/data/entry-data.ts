import { entryPath } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import type { Entry } from '../content/entry.ts';
import type { EntryType } from '../schema/entry-types.ts';
import type { Values } from '../schema/parse-document.ts';
import type { Schema } from '../schema/read-schemas.ts';
import { partsOf, publicValues, schemaOfPart } from './public-values.ts';

export type DataValue = string | number | boolean | readonly DataValue[] | DataObject;
export interface DataObject {
  readonly [name: string]: DataValue;
}

/** Makes an address on this site absolute; data is read away from it. */
export type Absolute = (path: string) => string;

/**
 * An entry as data for programs, whatever its type: its attributes by their names in the model, dates as precisely as
 * they are known, other entries and files by title and address. Running texts are left to the page and its Markdown.
 */
export function entryData(entry: Entry, absolute: Absolute): DataObject {
  return {
    ...linkData(entry, absolute),
    ...(entry.updated === undefined ? {} : { updated: entry.updated }),
    ...valuesData(content().schema(entry.type), entry.fields as unknown as Values, entry.lang, absolute),
  };
}

/** What a program needs to know another entry. `language` is the one that its title is in. */
function linkData(entry: Entry, absolute: Absolute): DataObject {
  const path = entryPath(entry);
  return {
    type: entry.type,
    id: entry.id,
    language: entry.lang,
    title: entry.fields.title,
    ...(path === undefined ? {} : { url: absolute(path) }),
  };
}

function valuesData(schema: Schema, values: Values, lang: string, absolute: Absolute): DataObject {
  const data: Record<string, DataValue> = {};
  for (const { attribute, value } of publicValues(schema, values)) {
    const { name, kind, many } = attribute;
    if (kind === 'body') continue;
    if (kind === 'component') {
      const parts = partsOf(value).map((part) => valuesData(schemaOfPart(attribute), part, lang, absolute));
      const said = parts.filter((part) => Object.keys(part).length > 0);
      if (said.length > 0) data[name] = many ? said : (said[0] as DataObject);
    } else if (kind === 'relation' || kind === 'media') {
      const found = ((many ? value : [value]) as string[]).flatMap((id) =>
        kind === 'media' ? fileData(id, absolute) : relatedData(attribute.target as EntryType, id, lang, absolute),
      );
      if (found.length > 0) data[name] = many ? found : (found[0] as DataObject);
    } else data[name] = value as DataValue;
  }
  return data;
}

function relatedData(type: EntryType, id: string, lang: string, absolute: Absolute): DataObject[] {
  const entry = content().entry(type, id, lang);
  return entry ? [linkData(entry, absolute)] : [];
}

function fileData(id: string, absolute: Absolute): DataObject[] {
  const file = content().file(id);
  return file ? [{ url: absolute(file.href), name: file.name, mediaType: file.mime, bytes: file.size }] : [];
}
