import { expect, it } from 'vitest';
import { groupFields, HEADING } from './group-fields';

const field = (name: string) => ({ name, type: 'string', size: 12 });
const outline = (layout: { name: string; type: string; hint?: string }[][][]) =>
  layout.map((rows) => rows.map((row) => row.map(({ name, type, hint }) => (type === HEADING ? `# ${hint}` : name))));

it('a form is divided into its groups, in their order, each under its heading', () => {
  const rows = [[field('title')], [field('slug')], [field('body')], [field('purpose')]];
  const { layout } = groupFields({ layout: { layout: [rows], settings: { displayName: 'Page' } }, query: {} });
  expect(outline(layout.layout)).toEqual([
    [['# what'], ['title'], ['purpose']],
    [['# text'], ['body']],
    [['# page'], ['slug']],
  ]);
});

it('a field that no group has is at the end, and a form that is not ours stays as it is', () => {
  const rows = [[field('title')], [field('more')]];
  const page = groupFields({ layout: { layout: [rows], settings: { displayName: 'Page' } }, query: {} });
  expect(outline(page.layout.layout)).toEqual([[['# what'], ['title']], [['more']]]);
  const other = { layout: [rows], settings: { displayName: 'Other' } };
  expect(groupFields({ layout: other, query: {} }).layout).toBe(other);
});
