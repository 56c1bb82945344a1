import { errors } from '@strapi/utils';
import { checkBody } from '../body/body';
import type { Shape, ValueShape } from '../in-step/shape';
import { datePrecision, isDay, isPartialDate } from './partial-date';
import { sayField, sayRefusal, sayType, type RefusalWord } from './say-refusal';

type Data = Record<string, unknown>;
type Attributes = Record<string, { regex?: string | RegExp; component?: string }>;

/** What to write instead, for the attributes whose form is checked, by the form's own rule. */
const advice: [RegExp, RefusalWord][] = [
  [/\\d\{4\}/, 'dateAdvice'],
  [/https\?/, 'addressAdvice'],
  [/\[A-Z\]\{2\}/, 'countryAdvice'],
  [/\[a-z\]\{2,3\}/, 'languageAdvice'],
];

/** Where values stand: the type or component that holds them, and how to say it before the name of a field. */
interface Where {
  holder: string;
  said: string;
}

function problemsOf(values: ValueShape[], attributes: Attributes, data: Data, { holder, said }: Where): string[] {
  return values.flatMap(({ name, type, body }) => {
    const value = data[name];
    if (value == null) return [];
    const field = `${said}${sayField(holder, name)}`;
    if (body) return checkBody(value).map((problem) => `${field}: ${problem}`);
    if (typeof value !== 'string' || value === '') return [];
    const wrong = (advice: string) => [sayRefusal('wrongValue', { field, value, advice })];
    const rule = attributes[name]?.regex;
    const source = rule instanceof RegExp ? rule.source : rule;
    const precision = datePrecision(type, source);
    if (precision === 'day' && !isDay(value)) return wrong(sayRefusal('dayAdvice'));
    if (source === undefined) return [];
    if (new RegExp(source).test(value) && (precision === undefined || isPartialDate(value))) return [];
    const help = advice.find(([form]) => form.test(source))?.[1] ?? 'formAdvice';
    return wrong(sayRefusal(help, { form: source }));
  });
}

/**
 * Checks what Strapi lets through in a draft: a title, forms of dates, addresses and codes, and that
 * bodies hold only what the format knows. Throws one error that names everything that is wrong.
 */
export function checkData(shape: Shape, data: Data, { locale, title }: { locale: string; title: unknown }): void {
  const problems: string[] = [];
  if (typeof title !== 'string' || title.trim() === '') problems.push(sayRefusal('titleMissing'));
  const attributes = strapi.contentTypes[shape.uid]?.attributes as Attributes;
  problems.push(...problemsOf([...shape.facts, ...shape.texts], attributes, data, { holder: shape.type, said: '' }));
  for (const part of shape.parts) {
    const inner = strapi.components[part.component as never] as { attributes: Attributes };
    const items = [data[part.name] ?? []].flat() as Data[];
    items.forEach((item, index) => {
      const name = sayField(shape.type, part.name);
      const where = { holder: part.component, said: part.many ? `${name} ${index + 1}, ` : `${name}, ` };
      problems.push(...problemsOf([...part.facts, ...part.texts], inner.attributes, item, where));
    });
  }
  if (problems.length === 0) return;
  const entry =
    typeof title === 'string' && title.trim() !== '' ? sayRefusal('titled', { title }) : sayRefusal('untitled');
  const told = { type: sayType(shape), entry, language: locale, problems: problems.join('. ') };
  throw new errors.ValidationError(sayRefusal('entry', told), { problems });
}
