import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
type Words = Record<string, string>;

/** Where the words of Strapi's packages are, and what it puts before their ids. */
const packages = [
  { folder: 'admin/dist/admin', words: 'admin/src/translations', prefix: '' },
  { folder: 'content-manager/dist/admin', words: 'translations', prefix: 'content-manager.' },
  { folder: 'upload/dist/admin', words: 'translations', prefix: 'upload.' },
  { folder: 'i18n/dist/admin', words: 'translations', prefix: 'i18n.' },
].map(({ folder, ...one }) => ({
  ...one,
  folder: join(dirname(dirname(require.resolve('@strapi/strapi/package.json'))), folder),
}));

/** Parts of Strapi's admin that editors never see: settings of administrators, what is paid for, news, other editors. */
const unseen = new RegExp(
  'tests/|Settings/pages/(?!Users)|SettingsPage|Marketplace|GuidedTour|UseCase|Register|Webhook|Token|/ee/|history/|' +
    'icens|Trial|Widgets|ModalWidget|AddWidget|StrapiApp|constants|ContentType|/ai/|AIU|AIA|[mM]etadata|BulkActionsBar|' +
    'UploadProgressDialog|DeleteItemsDialog|MediaLibraryBanner|Wysiwyg|Blocks|DynamicZone|Configur|ApplicationInfo|' +
    'Locale(?:Table|s)|(?:Create|Edit|Delete)Locale|CheckboxConfirmation|CMHeaderActions|BulkLocaleAction|i18n/dist/admin/index|' +
    'urlYupSchema|PermissionPage|EditView/components/Header|NpsSurvey|Upsell|useMenu|AILocal|eleasesHooks',
);

/** Strapi's own English words by the ids that its admin asks for: those that it brings, and those that only its code has. */
function strapiEnglish(): { words: Words; seen: Set<string> } {
  const words: Words = {};
  const seen = new Set<string>();
  for (const { folder, words: translations, prefix } of packages) {
    const brought = require(join(folder, translations, 'en.json.js')) as Words & { default?: Words };
    for (const [id, text] of Object.entries(brought.default ?? brought)) words[`${prefix}${id}`] = text;
    for (const file of globSync('**/*.mjs', { cwd: folder })) {
      const code = readFileSync(join(folder, file), 'utf8');
      for (const [, own, id = '', text = ''] of code.matchAll(asked)) {
        const known = `${own ? prefix : ''}${id}`;
        words[known] ??= text;
        if (!unseen.test(join(folder, file)) && !/^tours\.|\.ai$|-axis$|minMaxDivider$/.test(known)) seen.add(known);
      }
    }
  }
  return { words, seen };
}
const asked =
  /id: (getTra\w+\()?['`]([\w.$-]+)['`]\)?,\s*defaultMessage: ["'`]((?:[^"'`\\]|\\.|(?<=\w)'(?=\w))*)["'`]/g;

const { words: english, seen } = strapiEnglish();
const holes = (text: string) =>
  new Set(
    [...text.matchAll(/(?<!(?:one|few|many|other|zero|true|=\d+) )\{(\w+)(?:\}|, (?:plural|select),)/g)].map(
      ([, name]) => name,
    ),
  );

describe.each(['mk', 'sr', 'lv', 'lt'])('Strapi’s admin in %s', (code) => {
  const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Words;
  const words = read(`${code}.json`);
  const own = read(`../translations/${code}.json`);

  it('has the words that editors meet, and none that Strapi no longer asks for', () => {
    expect([...seen].filter((id) => !(id in words) && !(id in own))).toEqual([]);
    expect(Object.keys(words).filter((id) => !(id in english))).toEqual([]);
  });

  it('fills in just what English fills in, whatever the number', () => {
    const errors: string[] = [];
    const intl = createIntl({ locale: code, messages: words, onError: ({ message }) => errors.push(message) });
    for (const [id, text] of Object.entries(words)) {
      expect([...holes(text)].sort(), id).toEqual([...holes(english[id] as string)].sort());
      for (const n of [0, 1, 2, 5, 11, 21, 1.5]) {
        const values = Object.fromEntries([...holes(text)].map((name) => [name, n]));
        const shown = intl.formatMessage(
          { id },
          { ...values, b: (parts) => parts.join(''), bold: (parts) => parts.join(''), em: (parts) => parts.join('') },
        );
        expect(shown, id).not.toMatch(/[{}#]/);
      }
    }
    expect(errors).toEqual([]);
  });
});
