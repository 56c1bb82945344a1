import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
type Words = Record<string, string>;

/** Strapi's own English words, as its packages bring them, by the ids that the admin asks for. */
function strapiEnglish(): Words {
  const folders = {
    '': 'admin/dist/admin/admin/src',
    'content-manager.': 'content-manager/dist/admin',
    'upload.': 'upload/dist/admin',
    'i18n.': 'i18n/dist/admin',
  };
  const strapi = dirname(dirname(require.resolve('@strapi/strapi/package.json')));
  return Object.assign(
    {},
    ...Object.entries(folders).map(([prefix, folder]) => {
      const brought = require(join(strapi, folder, 'translations/en.json.js')) as Words & { default?: Words };
      const words = brought.default ?? brought;
      return Object.fromEntries(Object.entries(words).map(([id, text]) => [`${prefix}${id}`, text]));
    }),
  ) as Words;
}

const english = strapiEnglish();
const holes = (text: string) =>
  new Set(
    [...text.matchAll(/(?<!(?:one|few|many|other|zero|true|=\d+) )\{(\w+)(?:\}|, (?:plural|select),)/g)].map(
      ([, name]) => name,
    ),
  );

describe.each(['mk', 'sr', 'lv', 'lt'])('Strapi’s admin in %s', (code) => {
  const words = JSON.parse(readFileSync(join(import.meta.dirname, `${code}.json`), 'utf8')) as Words;

  it('has the words that editors meet, and none that Strapi no longer asks for', () => {
    expect(Object.keys(words).length).toBeGreaterThanOrEqual(600);
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
          { ...values, b: (parts) => parts.join(''), bold: (parts) => parts.join('') },
        );
        expect(shown, id).not.toMatch(/[{}#]/);
      }
    }
    expect(errors).toEqual([]);
  });
});
