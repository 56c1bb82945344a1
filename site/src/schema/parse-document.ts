import { checkBody } from '../../../cms/src/body/body.ts';
import { FeedError, type FeedPlace } from './feed-error.ts';
import type { Attribute, Schema, Schemas } from './read-schemas.ts';

/** Facts or texts of one document as the feed sends them: checked, but facts and texts still apart. */
export type Values = Readonly<Record<string, unknown>>;

/** What the CMS says of an uploaded file. `size` in bytes, `width` and `height` in pixels. */
export interface FeedFile {
  readonly url: string;
  readonly name: string;
  readonly mime: string;
  readonly size?: number;
  readonly width?: number;
  readonly height?: number;
  readonly hash?: string;
  /** When it was last changed; a replaced file keeps its address and hash. */
  readonly updatedAt?: string;
}

/** One checked document line of the feed. A document that is `gone` has no languages left. */
export interface FeedDocument {
  readonly type: string;
  readonly id: string;
  readonly seq: number;
  readonly gone: boolean;
  readonly facts: Values;
  readonly locales: Readonly<Record<string, Values>>;
  readonly former: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, FeedFile>>;
  readonly hashes: Readonly<Record<string, string>>;
  /** When what is published in a language last changed, as an ISO date and time. */
  readonly updated: Readonly<Record<string, string>>;
}

/** What a document is checked against. */
export interface Contract {
  readonly schemas: Schemas;
  /** Codes of the languages in `cms/locales.json`. */
  readonly locales: readonly string[];
}

const lineKeys = new Set(['type', 'id', 'seq', 'gone', 'facts', 'locales', 'former', 'files', 'hashes', 'updated']);

/** Checks one document line. Throws a `FeedError` that names type, document, language and attribute. */
export function parseDocument(value: unknown, contract: Contract, where: FeedPlace = {}): FeedDocument {
  if (!isObject(value)) throw new FeedError('a document line must be an object.', whatToDo, where);
  const { type, id, seq } = value;
  if (typeof type !== 'string' || typeof id !== 'string' || !id) {
    throw new FeedError('a document line needs “type” and “id”.', whatToDo, where);
  }
  const place: FeedPlace = { ...where, type, id };
  const schema = contract.schemas.types.get(type);
  if (!schema) {
    throw new FeedError(
      `the feed holds the type “${type}”, which this site does not know.`,
      `Update the site to the version of the CMS, or add its schema folder (cms/src/api/${type}) and its pages.`,
      place,
    );
  }
  const strange = Object.keys(value).find((key) => !lineKeys.has(key));
  if (strange) throw new FeedError(`a document line does not know “${strange}”.`, whatToDo, place);
  if (typeof seq !== 'number') throw new FeedError('“seq” must be a number.', whatToDo, place);
  const former = recordOf(value['former'], place, 'former', stringList, contract.locales);
  if (value['gone'] === true)
    return { type, id, seq, gone: true, facts: {}, locales: {}, former, files: {}, hashes: {}, updated: {} };

  const facts = parseValues(value['facts'] ?? {}, schema, 'facts', contract, place);
  const texts = recordOf(value['locales'], place, 'locales', isObject, contract.locales);
  if (Object.keys(texts).length === 0) {
    throw new FeedError('the document is in no language and not “gone”.', whatToDo, place);
  }
  const locales: Record<string, Values> = {};
  for (const [locale, values] of Object.entries(texts)) {
    locales[locale] = parseValues(values, schema, 'texts', contract, { ...place, locale });
  }
  return {
    type,
    id,
    seq,
    gone: false,
    facts,
    locales,
    former,
    files: recordOf(value['files'], place, 'files', isFile),
    hashes: recordOf(value['hashes'], place, 'hashes', isString),
    updated: recordOf(value['updated'], place, 'updated', isTime),
  };
}

const whatToDo =
  'The CMS and the site are of different versions, or something between them changed the answer: update both.';
const editOrUpdate = 'Correct it in the CMS and publish again; if the CMS’s schema has changed, update the site.';

function parseValues(
  values: unknown,
  schema: Schema,
  side: 'facts' | 'texts',
  contract: Contract,
  place: FeedPlace,
): Values {
  if (!isObject(values)) throw new FeedError(`“${side}” must be an object.`, whatToDo, place);
  for (const [name, value] of Object.entries(values)) {
    const attribute = schema.attributes.get(name);
    const here = { ...place, attribute: name };
    if (!attribute)
      throw new FeedError(`${schema.name} has no such attribute.`, 'Update the site to the version of the CMS.', here);
    if (attribute.side !== 'split' && attribute.side !== side) {
      throw new FeedError(`belongs to the ${attribute.side}, not to the ${side}.`, whatToDo, here);
    }
    checkAttribute(value, attribute, side, contract, here);
  }
  for (const attribute of schema.attributes.values()) {
    const value = values[attribute.name];
    if (attribute.required && attribute.side === side && (value === undefined || value === '')) {
      throw new FeedError(
        'is missing, and nothing can be published without it.',
        'Fill it in in the CMS and publish again.',
        {
          ...place,
          attribute: attribute.name,
        },
      );
    }
  }
  return values;
}

function checkAttribute(
  value: unknown,
  attribute: Attribute,
  side: 'facts' | 'texts',
  contract: Contract,
  place: FeedPlace,
): void {
  if (attribute.kind === 'component') return checkComponent(value, attribute, side, contract, place);
  if (!attribute.many) return checkValue(value, attribute, place);
  if (!Array.isArray(value)) throw new FeedError('must be a list.', whatToDo, place);
  for (const one of value) checkValue(one, attribute, place);
}

function checkComponent(
  value: unknown,
  attribute: Attribute,
  side: 'facts' | 'texts',
  contract: Contract,
  place: FeedPlace,
): void {
  const schema = contract.schemas.components.get(attribute.component ?? '');
  if (!schema) throw new FeedError(`uses the unknown component “${attribute.component}”.`, whatToDo, place);
  const parts =
    side === 'texts' && attribute.side === 'split'
      ? recordOf(value, place, attribute.name, isObject)
      : attribute.many
        ? value
        : [value];
  if (!Array.isArray(parts) && !isObject(parts)) throw new FeedError('must be a list.', whatToDo, place);
  for (const [at, part] of Object.entries(parts)) {
    const here = { ...place, attribute: `${place.attribute}.${at}` };
    if (
      attribute.side === 'split' &&
      side === 'facts' &&
      (!isObject(part) || (attribute.many && typeof part['key'] !== 'string'))
    ) {
      throw new FeedError('has no “key”, so its texts cannot be found.', whatToDo, here);
    }
    parseValues(part, schema, side, contract, here);
  }
}

function checkValue(value: unknown, attribute: Attribute, place: FeedPlace): void {
  const wrong = (expected: string) =>
    new FeedError(`must be ${expected}, but is ${excerpt(value)}.`, editOrUpdate, place);
  switch (attribute.kind) {
    case 'string':
      if (typeof value !== 'string') throw wrong('text');
      if (attribute.pattern && !attribute.pattern.test(value)) throw wrong(`of the form ${attribute.pattern.source}`);
      return;
    case 'media':
    case 'relation':
      if (typeof value !== 'string' || value === '') throw wrong('a documentId');
      return;
    case 'date':
      if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw wrong('a date such as 2022-09-20');
      return;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong('true or false');
      return;
    case 'integer':
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('a number');
      if (attribute.kind === 'integer' && !Number.isInteger(value)) throw wrong('a whole number');
      if (value < (attribute.min ?? -Infinity) || value > (attribute.max ?? Infinity)) {
        throw wrong(`from ${attribute.min ?? '−∞'} to ${attribute.max ?? '∞'}`);
      }
      return;
    case 'enumeration':
      if (typeof value !== 'string' || !attribute.enum?.includes(value))
        throw wrong(`one of ${attribute.enum?.join(', ')}`);
      return;
    case 'body': {
      const problems = checkBody(value);
      if (problems.length > 0) throw new FeedError(`is no body: ${problems.join('; ')}.`, editOrUpdate, place);
      return;
    }
    case 'component':
      throw wrong('a component');
  }
}

function recordOf<T>(
  value: unknown,
  place: FeedPlace,
  name: string,
  isRight: (one: unknown) => one is T,
  locales?: readonly string[],
): Readonly<Record<string, T>> {
  if (value === undefined) return {};
  if (!isObject(value)) throw new FeedError(`“${name}” must be an object.`, whatToDo, place);
  const record: Record<string, T> = {};
  for (const [key, one] of Object.entries(value)) {
    if (locales && !locales.includes(key)) {
      throw new FeedError(
        'the site does not know this language.',
        `Add it to cms/locales.json and write site/src/dictionaries/${key}.json, or remove it in the CMS.`,
        { ...place, locale: key },
      );
    }
    if (!isRight(one))
      throw new FeedError(`“${name}.${key}” is not what the format says: ${excerpt(one)}.`, whatToDo, place);
    record[key] = one;
  }
  return record;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is string =>
  isString(value) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value);
const stringList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isString);
const isFile = (value: unknown): value is FeedFile =>
  isObject(value) && isString(value['url']) && isString(value['name']) && isString(value['mime']);

const excerpt = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 60);
