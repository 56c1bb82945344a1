import { errors } from '@strapi/utils';
import { checkBody } from '../body/body';
import type { Shape, ValueShape } from '../in-step/shape';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a year, a month or a day that exists: 2012, 2012-02, 2012-02-16. */
export function isPartialDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = PARTIAL_DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

type Data = Record<string, unknown>;
type Attributes = Record<string, { regex?: string | RegExp; component?: string }>;

/** What to write instead, for the attributes whose form is checked, by the form's own rule. */
const advice: [RegExp, string][] = [
  [/\\d\{4\}/, 'write a year, a month or a day: 2012, 2012-02 or 2012-02-16'],
  [/https\?/, 'write a whole web address that begins with https:// or http://'],
  [/\[A-Z\]\{2\}/, 'write the two capital letters of the country, such as MK, RS, LV, LT'],
  [/\[a-z\]\{2,3\}/, 'write the code of the language, such as mk, sr, lv, lt, en'],
];

function problemsOf(values: ValueShape[], attributes: Attributes, data: Data, where: string): string[] {
  return values.flatMap(({ name, body }) => {
    const value = data[name];
    if (value == null) return [];
    if (body) return checkBody(value).map((problem) => `${where}${name}: ${problem}`);
    const rule = attributes[name]?.regex;
    if (rule === undefined || typeof value !== 'string' || value === '') return [];
    const source = rule instanceof RegExp ? rule.source : rule;
    const isDate = source.includes('\\d{4}');
    if (new RegExp(source).test(value) && (!isDate || isPartialDate(value))) return [];
    const help = advice.find(([form]) => form.test(source))?.[1] ?? `it must be of the form ${source}`;
    return [`${where}${name} “${value}” cannot be right; ${help}`];
  });
}

/**
 * Checks what Strapi lets through in a draft: a title, forms of dates, addresses and codes, and that
 * bodies hold only what the format knows. Throws one error that names everything that is wrong.
 */
export function checkData(shape: Shape, data: Data, { locale, title }: { locale: string; title: unknown }): void {
  const problems: string[] = [];
  if (typeof title !== 'string' || title.trim() === '')
    problems.push('title is missing; write one, it is the only thing that every entry needs');
  const attributes = strapi.contentTypes[shape.uid]?.attributes as Attributes;
  problems.push(...problemsOf([...shape.facts, ...shape.texts], attributes, data, ''));
  for (const part of shape.parts) {
    const inner = strapi.components[part.component as never] as { attributes: Attributes };
    const items = [data[part.name] ?? []].flat() as Data[];
    items.forEach((item, index) => {
      const where = part.many ? `${part.name} ${index + 1}, ` : `${part.name}, `;
      problems.push(...problemsOf([...part.facts, ...part.texts], inner.attributes, item, where));
    });
  }
  if (problems.length === 0) return;
  const name = typeof title === 'string' && title.trim() !== '' ? `“${title}”` : 'without a title';
  throw new errors.ValidationError(`${shape.displayName} ${name} (${locale}): ${problems.join('. ')}.`, { problems });
}
