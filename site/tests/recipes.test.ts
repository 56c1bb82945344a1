import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withExtraLanguages } from '../fixtures/extra-languages.ts';
import { sampleContent } from '../fixtures/sample-content.ts';
import { sampleDocuments } from '../fixtures/sample-documents.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { compilePress, loadPress, type Press } from '../src/render/compile-press.ts';
import { renderPages } from '../src/render/render-pages.ts';
import { generateEntryTypes } from '../src/schema/generate-entry-types.ts';
import { readSchemas } from '../src/schema/read-schemas.ts';

/**
 * The README's two recipes, tried in a copy of the repository: a language is a line and a dictionary file;
 * a content type is a schema folder, a page folder and its words in the dictionaries. Nothing else is touched.
 */
const real = repositoryRoot();
const root = mkdtempSync(join(tmpdir(), 'recipes-'));
let press: Press;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  withExtraLanguages(root);
  rmSync(join(root, 'cms/src'));
  for (const part of [
    'cms/src/api',
    'cms/src/components',
    'cms/src/body',
    'site/src',
    'site/press',
    'site/public',
    'site/astro.config.ts',
    'site/tsconfig.json',
    'site/package.json',
    'tsconfig.base.json',
  ]) {
    // The dictionaries are there already, with the two new ones.
    cpSync(join(real, part), join(root, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts') && !path.includes('dictionaries'),
    });
  }
  symlinkSync(join(real, 'node_modules'), join(root, 'node_modules'));
  addRecipes();
  writeFileSync(join(root, 'site/src/schema/entry-types.ts'), generateEntryTypes(readSchemas(join(root, 'cms/src'))));
  vi.stubEnv('BISERI_ROOT', root);
  await compilePress(join(root, 'site/.press'));
  press = await loadPress(join(root, 'site/.press'));
  press.setContent(sampleContent(documents, { root }));
  const printed = new Map<string, string>();
  for await (const { file, bytes } of renderPages(press, 'http://localhost:4321'))
    printed.set(file, Buffer.from(bytes).toString('utf8'));
  pages = printed;
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const documents = [
  ...sampleDocuments.map((document) => {
    if (document.id !== 'wo-daugavpils') return document;
    const locales = document['locales'] as Record<string, unknown>;
    return {
      ...document,
      locales: {
        ...locales,
        sq: { title: 'Takimi i grupit', slug: 'takimi-i-grupit' },
        ltg: { title: 'Īvīsšonys grupys sanuoksme', slug: 'sanuoksme' },
      },
    };
  }),
  {
    type: 'recipe',
    id: 're-1',
    facts: { kind: 'soup', village: 'vi-clay' },
    locales: { lv: { title: 'Skābeņu zupa', slug: 'skabenu-zupa', method: 'Vāra\nlēnām.' } },
  },
];

/** The second recipe, with a type that is named like one. */
function addRecipes(): void {
  const folder = join(root, 'cms/src/api/recipe/content-types/recipe');
  mkdirSync(folder, { recursive: true });
  const localized = { pluginOptions: { i18n: { localized: true } } };
  const schema = {
    kind: 'collectionType',
    info: { singularName: 'recipe', pluralName: 'recipes', displayName: 'Recipe' },
    attributes: {
      title: { type: 'string', required: true, ...localized },
      slug: { type: 'uid', ...localized },
      method: { type: 'text', ...localized },
      kind: { type: 'enumeration', enum: ['soup', 'bread'] },
      village: { type: 'relation', relation: 'manyToOne', target: 'api::village.village' },
    },
  };
  writeFileSync(join(folder, 'schema.json'), JSON.stringify(schema));
  for (const code of ['en', 'mk', 'sr', 'lv', 'lt', 'sq', 'ltg']) {
    const path = join(root, `site/src/dictionaries/${code}.json`);
    const words = JSON.parse(readFileSync(path, 'utf8')) as {
      sections: Record<string, unknown>;
      enums: Record<string, unknown>;
    };
    words.sections['recipe'] =
      code === 'lv' ? { path: 'receptes', title: 'Receptes' } : { path: 'recipes', title: 'Recipes' };
    words.enums['recipe.kind'] = code === 'lv' ? { soup: 'zupa', bread: 'maize' } : { soup: 'soup', bread: 'bread' };
    writeFileSync(path, JSON.stringify(words));
  }
  const pageFolder = join(root, 'site/src/pages/[locale]/[recipes]');
  mkdirSync(pageFolder);
  const imports = `
    import { content } from '../../../content/current-content.ts';
    import { pathsTo } from '../../../content/site-pages.ts';`;
  writeFileSync(
    join(pageFolder, 'index.astro'),
    `---
    import EntryList from '../../../components/EntryList.astro';
    import SectionPage from '../../../layouts/SectionPage.astro';
    import { openLanguage } from '../../../content/open-entry.ts';${imports}
    export const getStaticPaths = () => pathsTo('/[locale]/[recipes]');
    const language = openLanguage(Astro.params);
    ---
    <SectionPage language={language} section="recipe"><EntryList entries={content().list('recipe', language.code)} language={language} headings={2} /></SectionPage>`.replaceAll(
      /^ {4}/gm,
      '',
    ),
  );
  writeFileSync(
    join(pageFolder, '[slug].astro'),
    `---
    import EntryLink from '../../../components/EntryLink.astro';
    import Text from '../../../components/Text.astro';
    import EntryPage from '../../../layouts/EntryPage.astro';
    import { openEntry } from '../../../content/open-entry.ts';${imports}
    export const getStaticPaths = () => pathsTo('/[locale]/[recipes]/[slug]');
    const { entry, fields, language } = openEntry('recipe', Astro.params);
    const village = content().entry('village', fields.village, entry.lang);
    ---
    <EntryPage entry={entry} language={language} kicker={fields.kind && language.label('recipe.kind', fields.kind)}><Text value={fields.method} />{village && <EntryLink entry={village} language={language} />}</EntryPage>`.replaceAll(
      /^ {4}/gm,
      '',
    ),
  );
}

describe('adding Albanian and Latgalian', () => {
  it('gives each its pages, under its own words', () => {
    expect(pages.get('sq/index.html')).toContain('<html lang="sq">');
    expect(pages.get('ltg/index.html')).toContain('<html lang="ltg">');
    expect(pages.get('sq/punetori/takimi-i-grupit/index.html')).toContain('<h1>Takimi i grupit</h1>');
    expect(pages.get('ltg/pasuokumi/sanuoksme/index.html')).toContain(
      'nav class="languages" aria-label="Ituo lopa cytuos volūduos"',
    );
  });

  it('writes dates, countries and fallbacks in its words', () => {
    const list = pages.get('sq/punetori/index.html') ?? '';
    expect(list).toContain('20 shtator 2022');
    expect(list).toContain('Maqedonia e Veriut');
    expect(list).toContain('(gjuha: anglisht)');
    expect(pages.get('ltg/pasuokumi/index.html')).toContain('2012. goda februars');
  });

  it('links the new pages from the others', () => {
    expect(pages.get('index.html')).toContain('<a href="/ltg/" lang="ltg" hreflang="ltg">latgalīšu</a>');
    expect(pages.get('lv/pasakumi/ieviesanas-grupas-sanaksme/index.html')).toContain(
      'hreflang="sq" href="http://localhost:4321/sq/punetori/takimi-i-grupit/"',
    );
  });
});

describe('adding a content type', () => {
  it('gives it a list, pages, and a place in the navigation of every language', () => {
    const html = pages.get('lv/receptes/skabenu-zupa/index.html') ?? '';
    expect(html).toContain('<h1>Skābeņu zupa</h1>');
    expect(html).toContain('zupa');
    expect(html).toContain('Vāra\nlēnām.');
    expect(html).toContain('<a href="/en/villages/clay-village/"');
    expect(pages.get('mk/recipes/index.html')).toContain('lang="lv" hreflang="lv">Skābeņu zupa</a>');
    expect(pages.get('lt/index.html')).toContain('<a href="/lt/recipes/">Recipes</a>');
  });

  it('without a page folder says what to add', async () => {
    const routes = press.app.manifestData.routes;
    press.app.manifestData = { routes: routes.filter(({ route }) => route !== '/[locale]/[recipes]/[slug]') };
    const printAll = async () => {
      for await (const { file } of renderPages(press, 'http://localhost:4321')) expect(file).not.toBe('');
    };
    await expect(printAll()).rejects.toThrow(
      /no page file for the route \/\[locale\]\/\[recipes\]\/\[slug\].*site\/src\/pages/,
    );
    press.app.manifestData = { routes };
  });
});
