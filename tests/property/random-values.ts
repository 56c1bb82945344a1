import type { Random } from './random.ts';

/** An attribute of a schema, as Strapi gives it. */
export interface Attribute {
  readonly type: string;
  readonly regex?: string | RegExp;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly customField?: string;
  readonly relation?: string;
  readonly target?: string;
  readonly mappedBy?: string;
  readonly inversedBy?: string;
  readonly allowedTypes?: readonly string[];
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** What values can point at. */
export interface Surroundings {
  /** Attributes of a component. */
  readonly component: (name: string) => Attributes;
  /** Ids of documents of a type (its uid) that have the language. */
  readonly targets: (uid: string) => readonly string[];
  readonly files: readonly { readonly id: number; readonly documentId: string; readonly isPicture: boolean }[];
}

/** Few, so that two entries often have the same title, and with it the same place in a list. */
const phrases = [
  'Ciems pie ezera',
  'Работилница у Скопју',
  'Темпл & <син>',
  'Žuvėdra „šeit“',
  'Ѓавато',
  'Zirnekļi',
  'Collaboration  across\u00a0borders',
  'А',
];

const languages = ['en', 'mk', 'sr', 'lv', 'lt'];

export const randomPhrase = (random: Random): string => random.pick(phrases);

/** A value that the attribute may have; nothing where there is none to point at. */
export function randomValue(random: Random, attribute: Attribute, around: Surroundings): unknown {
  const { type, regex, min = 0, max = 90 } = attribute;
  if (attribute.customField) return randomText(random, around);
  if (regex !== undefined) return randomByForm(random, String(regex));
  switch (type) {
    case 'string':
    case 'text':
      return random.chance(0.2) ? `${randomPhrase(random)} ${random.below(1000)}` : randomPhrase(random);
    case 'email':
      return `nobody${random.below(9)}@example.org`;
    case 'enumeration':
      return random.pick(attribute.enum ?? []);
    case 'integer':
    case 'float':
    case 'decimal':
      return min + random.below(max - min);
    case 'boolean':
      return random.chance(0.6);
    case 'date':
      return `20${20 + random.below(12)}-0${1 + random.below(9)}-1${random.below(10)}`;
    case 'media':
      return randomFile(random, attribute, around)?.id;
    case 'relation':
      return randomTarget(random, attribute, around);
    case 'component':
      return randomComponent(random, attribute, around);
    default:
      return undefined;
  }
}

/** A value for each of the attributes, or for some of them. */
export function randomValues(
  random: Random,
  attributes: Attributes,
  around: Surroundings,
  share = 1,
): Record<string, unknown> {
  const wanted = Object.entries(attributes).filter(([name]) => name !== 'key' && random.chance(share));
  const values = wanted.map(([name, attribute]) => [name, randomValue(random, attribute, around)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function randomComponent(random: Random, { component = '', repeatable }: Attribute, around: Surroundings): unknown {
  const one = () => randomValues(random, around.component(component), around, 0.7);
  return repeatable ? Array.from({ length: random.below(3) }, one) : one();
}

function randomFile(random: Random, { allowedTypes = [] }: Attribute, { files }: Surroundings) {
  const usable = files.filter(({ isPicture }) => !isPicture || allowedTypes.includes('images'));
  const right = allowedTypes.includes('files') ? usable : usable.filter(({ isPicture }) => isPicture);
  return right.length > 0 ? random.pick(right) : undefined;
}

function randomTarget(random: Random, { target = '', relation = '' }: Attribute, { targets }: Surroundings): unknown {
  const ids = targets(target);
  if (ids.length === 0) return undefined;
  return relation.endsWith('Many') ? [random.pick(ids)] : random.pick(ids);
}

function randomByForm(random: Random, form: string): string {
  if (form.includes('\\d{4}'))
    return random.pick(['2012', '2012-02', '2012-02-16', '2024', `20${10 + random.below(15)}`]);
  if (form.includes('https')) return `https://example.org/${random.below(5)}`;
  if (form.includes('[A-Z]{2}')) return random.pick(['MK', 'RS', 'LV', 'LT', 'XK']);
  return random.pick(languages);
}

function randomText(random: Random, { files }: Surroundings): unknown {
  const text = () => ({ type: 'text', text: randomPhrase(random) });
  const pictures = files.filter(({ isPicture }) => isPicture);
  const picture = () => ({
    type: 'picture',
    attrs: { file: random.pick(pictures).documentId, alt: randomPhrase(random), caption: '', credit: '' },
  });
  const block = () => {
    if (pictures.length > 0 && random.chance(0.2)) return picture();
    if (random.chance(0.2)) return { type: 'heading', attrs: { level: 2 }, content: [text()] };
    const footnote = { type: 'footnote', attrs: { marker: String(random.below(3)), text: randomPhrase(random) } };
    return { type: 'paragraph', content: random.chance(0.3) ? [text(), footnote] : [text()] };
  };
  return { type: 'doc', content: Array.from({ length: 1 + random.below(3) }, block) };
}
