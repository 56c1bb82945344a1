import type { Schema, UID } from '@strapi/strapi';

/** A relation as seen from its owning side. */
export interface LinkShape {
  name: string;
  target: string;
  many: boolean;
  /** Whether the target shows the relation too; Strapi then keeps it in step by itself on publishing. */
  twoSided: boolean;
}

/** A relation as seen from the other side: who owns it, and under which name. */
export interface InverseShape {
  name: string;
  owner: string;
  ownerField: string;
  ownerMany: boolean;
}

export interface MediaShape {
  name: string;
  many: boolean;
  /** Name of the boolean attribute beside it without which this is not public. */
  consent: string | undefined;
}

export interface ValueShape {
  name: string;
  type: string;
  body: boolean;
  consent: string | undefined;
}

/** A component attribute. `keyed`: its items hold facts that all languages share and are told apart by `key`. */
export interface PartShape {
  name: string;
  component: string;
  many: boolean;
  keyed: boolean;
  /** All of it is text: nothing to keep in step. */
  textOnly: boolean;
  facts: ValueShape[];
  texts: ValueShape[];
  media: MediaShape[];
  links: LinkShape[];
  consent: string | undefined;
}

/** What a content type holds, divided into what all languages share and what is text. */
export interface Shape {
  uid: UID.ContentType;
  /** The API's singular name, as in the feed. */
  type: string;
  displayName: string;
  /** Of a single type there is one document. */
  single: boolean;
  facts: ValueShape[];
  texts: ValueShape[];
  media: MediaShape[];
  links: LinkShape[];
  inverses: InverseShape[];
  parts: PartShape[];
}

const STRAPIS_OWN = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

type Attribute = Schema.Attribute.AnyAttribute & {
  customField?: string;
  multiple?: boolean;
  repeatable?: boolean;
  component?: UID.Component;
  relation?: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
  pluginOptions?: { i18n?: { localized?: boolean }; biseri?: { consent?: string } };
};

function attributesOf(schema: { attributes: object }): [string, Attribute][] {
  return (Object.entries(schema.attributes) as [string, Attribute][]).filter(
    ([name]) => !STRAPIS_OWN.has(name) && !name.startsWith('strapi_'),
  );
}

const toMany = (relation: string | undefined) => relation === 'oneToMany' || relation === 'manyToMany';
const isText = (attribute: Attribute) => attribute.type === 'uid' || attribute.pluginOptions?.i18n?.localized === true;
const consentOf = (attribute: Attribute) => attribute.pluginOptions?.biseri?.consent;

function valueOf(name: string, attribute: Attribute): ValueShape {
  return { name, type: attribute.type, body: attribute.customField === 'global::body', consent: consentOf(attribute) };
}

function divide(schema: { attributes: object }) {
  const divided = {
    facts: [] as ValueShape[],
    texts: [] as ValueShape[],
    media: [] as MediaShape[],
    links: [] as LinkShape[],
    inverses: [] as InverseShape[],
    parts: [] as PartShape[],
  };
  for (const [name, attribute] of attributesOf(schema)) {
    if (attribute.type === 'relation') {
      const target = attribute.target ?? '';
      if (attribute.mappedBy !== undefined) {
        const owner = strapi.contentType(target as UID.ContentType).attributes[attribute.mappedBy] as Attribute;
        divided.inverses.push({
          name,
          owner: target,
          ownerField: attribute.mappedBy,
          ownerMany: toMany(owner.relation),
        });
      } else {
        const twoSided = attribute.inversedBy !== undefined;
        divided.links.push({ name, target, many: toMany(attribute.relation), twoSided });
      }
    } else if (attribute.type === 'media') {
      divided.media.push({ name, many: attribute.multiple === true, consent: consentOf(attribute) });
    } else if (attribute.type === 'component') {
      divided.parts.push(partOf(name, attribute));
    } else if (name !== 'key') {
      (isText(attribute) ? divided.texts : divided.facts).push(valueOf(name, attribute));
    }
  }
  return divided;
}

function partOf(name: string, attribute: Attribute): PartShape {
  const component = attribute.component as UID.Component;
  const schema = strapi.components[component];
  if (schema === undefined) throw new Error(`The component ${component}, which ${name} uses, does not exist.`);
  const { facts, texts, media, links, parts } = divide(schema);
  if (parts.length > 0) throw new Error(`The component ${component} holds a component; only one level is supported.`);
  const keyed = 'key' in schema.attributes;
  const textOnly = facts.length + media.length + links.length === 0;
  if (!keyed && !textOnly && texts.length + links.length > 0) {
    throw new Error(`The component ${component} holds facts beside texts or relations and needs an attribute "key".`);
  }
  return {
    name,
    component,
    many: attribute.repeatable === true,
    keyed,
    textOnly,
    facts,
    texts,
    media,
    links,
    consent: consentOf(attribute),
  };
}

const shapes = new Map<string, Shape>();

/** Whether a content type is one of ours that is translated and published. */
export function isOurs(uid: string): boolean {
  if (!uid.startsWith('api::')) return false;
  const schema = strapi.contentType(uid as UID.ContentType);
  const i18n = schema?.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
  return i18n?.i18n?.localized === true && schema.options?.draftAndPublish === true;
}

/** The shape of a content type, from its schema file. */
export function shapeOf(uid: string): Shape {
  let shape = shapes.get(uid);
  if (shape === undefined) {
    const schema = strapi.contentType(uid as UID.ContentType);
    shape = {
      uid: schema.uid,
      type: schema.info.singularName,
      displayName: schema.info.displayName,
      single: schema.kind === 'singleType',
      ...divide(schema),
    };
    shapes.set(uid, shape);
  }
  return shape;
}

/** All content types that are translated and published. */
export function ourShapes(): Shape[] {
  return Object.keys(strapi.contentTypes).filter(isOurs).map(shapeOf);
}
