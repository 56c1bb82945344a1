import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { invalidHtml } from '../../fixtures/invalid-html.ts';
import { attributesOf, fileAt, readSite, unescapeHtml } from '../../fixtures/built-site.ts';
import { startSampleCms } from '../../fixtures/sample-cms.ts';
import { sampleSnapshot } from '../../fixtures/sample-content.ts';
import { manyVillages } from '../../fixtures/many-villages.ts';
import { sampleDocuments } from '../../fixtures/sample-documents.ts';
import { setContent } from '../content/current-content.ts';
import { loadContent } from '../content/load-content.ts';
import { sitePages } from '../content/site-pages.ts';
import { repositoryRoot } from '../repository-root.ts';
import { saveSnapshot } from '../snapshot/snapshot-store.ts';
import { syncContent } from '../snapshot/sync-content.ts';
import { buildSite } from './build-site.ts';
import { clearLeftovers } from './swap-folder.ts';
import { compilePress, loadPress } from './compile-press.ts';
import { renderPages } from './render-pages.ts';

const origin = 'http://localhost:4321';
const work = mkdtempSync(join(repositoryRoot(), 'site/.dist-test-'));
const dist = join(work, 'dist');
let site: ReadonlyMap<string, string>;

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', join(work, 'data'));
  vi.stubEnv('SITE_TODAY', '2026-11-20');
  const cms = await startSampleCms([...sampleDocuments, ...manyVillages(52)]);
  vi.stubEnv('CMS_URL', cms.url);
  vi.stubEnv('CMS_TOKEN', cms.token);
  await syncContent();
  await cms.stop();
  await buildSite(dist);
  site = readSite(dist);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

function page(path: string): string {
  const html = site.get(fileAt(path));
  if (html === undefined) throw new Error(`${path} was not built`);
  return unescapeHtml(html);
}
const htmlFiles = () => [...site].filter(([file]) => file.endsWith('.html'));

describe('a build', () => {
  it('has every page of the list and no other', () => {
    expect(
      [...site.keys()]
        .filter(
          (file) =>
            !/^(?:_astro|media|search\/index|take-along\.js$|favicon\.svg$|sitemap-|\.server|_redirects$|_headers$)/.test(
              file,
            ),
        )
        .sort(),
    ).toEqual(
      sitePages()
        .map(({ path }) => fileAt(path))
        .sort(),
    );
  });

  it('and the press print the same bytes, not-found pages and redirects included', async () => {
    const folder = join(work, 'press');
    await compilePress(folder);
    const press = await loadPress(folder);
    press.setContent(loadContent());
    let printed = 0;
    for await (const { file, bytes } of renderPages(press, origin)) {
      expect(Buffer.from(bytes).equals(readFileSync(join(dist, file))), file).toBe(true);
      printed++;
    }
    expect(printed).toBe(sitePages().length);
    const sheets = (files: ReadonlyMap<string, string>) => [...files].filter(([file]) => file.startsWith('_astro/'));
    expect(sheets(readSite(press.assets))).toEqual(sheets(site));
  });

  it('shows what was published since, also in a process that has built before', async () => {
    const data = join(work, 'twice');
    vi.stubEnv('DATA_DIR', data);
    for (const title of ['Прва', 'Втора']) {
      saveSnapshot(data, sampleSnapshot([{ type: 'route', id: 'r', locales: { mk: { title, slug: 'ruta' } } }]));
      await buildSite(join(work, 'twice-dist'));
      expect(readSite(join(work, 'twice-dist')).get('mk/ruti/ruta/index.html')).toContain(`<h1>${title}</h1>`);
    }
    vi.stubEnv('DATA_DIR', join(work, 'data'));
    setContent(loadContent());
  });

  it('is valid HTML', async () => {
    expect(await invalidHtml(htmlFiles())).toEqual([]);
  });

  it('has no link to a page or file that is not there', () => {
    const dead = htmlFiles().flatMap(([file, html]) =>
      [...attributesOf(html, 'href'), ...attributesOf(html, 'src')]
        .filter((link) => link.startsWith('/') || link.startsWith(origin))
        .map((link) => (link.startsWith(origin) ? link.slice(origin.length) : link))
        .filter((link) => !site.has(fileAt(link)))
        .map((link) => `${file} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('names in hreflang only pages that exist and that name it back', () => {
    const alternatesOf = (html: string) =>
      new Map(
        [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
          ([, lang = '', href = '']) => [lang, href],
        ),
      );
    let seen = 0;
    for (const [file, html] of htmlFiles()) {
      const alternates = alternatesOf(html);
      if (alternates.size === 0) continue;
      expect(alternates.has('x-default'), file).toBe(true);
      for (const [lang, href] of alternates) {
        const other = site.get(fileAt(href.slice(origin.length)));
        expect(other, `${file} → ${href}`).toBeDefined();
        if (lang !== 'x-default') expect(/<html lang="([^"]+)"/.exec(other ?? '')?.[1]).toBe(lang);
        if (file !== 'index.html') expect([...alternatesOf(other ?? '')]).toEqual([...alternates]);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('has one main heading on each page and skips no level', () => {
    for (const [file, html] of htmlFiles()) {
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level) => level === 1),
        file,
      ).toHaveLength(1);
      levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0), `${file}: h${level}`).toBeLessThanOrEqual(1));
    }
  });

  it('asks nothing of third parties, and its scripts are files of its own', () => {
    for (const [file, html] of htmlFiles()) {
      // Data for programs stands in script elements that nothing runs.
      for (const [tag] of html.matchAll(/<script[^>]*>/g))
        expect(tag, file).toMatch(/^<script type="(application\/ld\+json"|module" src="\/_astro\/[^"]+\.js")>$/);
      for (const src of attributesOf(html, 'src')) expect(src.startsWith('/'), `${file}: ${src}`).toBe(true);
    }
  });
});

describe('a page', () => {
  it('holds the body character for character', () => {
    const html = page('/mk/rabotilnici/rabotilnica-za-razmena/');
    expect(html).toContain('Во рамки на проектот “Да ги поврземе бисерите“ претставниците на РЦС„Спектар“ говореа.');
    expect(html).toContain(
      'Беа претставени\u00a0 6 презентации; во завршниот дел,беа евалуирани заклучоците & <белешките>.',
    );
  });

  it('keeps the line ends of plain fields', () => {
    expect(page('/mk/rabotilnici/rabotilnica-za-razmena/')).toContain('Да се договорат\nследните чекори');
  });

  it.each([
    [
      '/mk/rabotilnici/rabotilnica-za-razmena/',
      [
        '<time datetime="2022-09-20">20 септември 2022 г.</time>',
        'Скопје',
        'Северна Македонија',
        '21 учесник',
        'Петар Без Запис',
        'Донесени се заклучоци',
        'не е наведено во изворот',
        '8 презентации; 2 достапни тука',
        '6 презентации на резултати; 1 достапна тука',
        'остварена',
        '<time datetime="2023-03">март 2023 г.</time>',
        'Отворена во мај.',
        '/mk/sela/selo-na-glinata/',
        'Зелени викенди',
        'Сведоштво',
        'https://source.example/workshop',
      ],
    ],
    [
      '/en/projects/connecting-pearls/',
      [
        'RS-MK-1/7',
        'March 2021 – 31 December 2022',
        '22\u00a0months',
        '€412,345.50',
        '€350,000',
        'lead partner',
        'Leskovac, Jablanica District, Serbia',
        '<time datetime="2022-02">February 2022</time>',
        'May–July 2022',
        'under way',
        'both regions',
        'Green weekends',
        '* The project is carried out by two partners.',
        'Co-financed by the European Union.',
        '2014–2020',
        'lang="mk">Да ги поврземе бисерите',
        'Нова апликација',
        '<time datetime="2024-05-01">1 May 2024</time>',
        'Licence: CC BY 4.0',
      ],
    ],
    [
      '/lv/pasakumi/ieviesanas-grupas-sanaksme/',
      ['2012. gada 16.–17. janvāris', 'Daugavpils', 'Latvija', '10 citu prezentāciju; šeit nav pieejama neviena'],
    ],
    [
      '/en/routes/along-the-ridge/',
      [
        '12.3\u00a0km',
        '640\u00a0m',
        '1,120\u00a0m',
        '4\u00a0hr 30\u00a0min',
        'moderate',
        'Dogs at the sheepfold.',
        'track.gpx',
        'Water.\nA bench.',
        '800\u00a0m from the start',
        'A joint route',
        'First stage',
      ],
    ],
    [
      '/en/villages/clay-village/',
      [
        'Upper Clay',
        '€12.50, per person',
        '1\u00a0hr 30\u00a0min',
        '4–12',
        'May–September',
        'Macedonian, English',
        'Two days before.',
        'https://clay.example/book',
        '<time datetime="2024">2024</time>',
        'A film of the kiln',
        'Jānis Paraugs',
      ],
    ],
    [
      '/mk/prezentacii/postignati-rezultati/',
      [
        'Што е постигнато\nи што останува.',
        'download="Студија – прва.pdf"',
        'македонски',
        'PDF',
        'https://files.example/results-en.pdf',
        'англиски',
        '24',
        'Ана Пример',
      ],
    ],
    ['/sr/dokumenti/pametno-planiranje/', ['децембар 2022.', '1.204', 'Више аутора', 'студија']],
    [
      '/en/partners/spectrum/',
      [
        'Main street 1\n1330 Kriva Palanka',
        'РЦС„Спектар“',
        'lead partner',
        '+389 70 111 222',
        'A joint route',
        'https://ana.example/',
      ],
    ],
  ])('%s shows every fact', (path, facts) => {
    const html = page(path);
    for (const fact of facts) expect(html).toContain(fact);
  });

  it('stands with nothing but a title', () => {
    const html = page('/en/workshops/wo-bare/');
    expect(html).toContain('<h1>An event with nothing but a title</h1>');
    expect(html.match(/not stated in the source/g)).toHaveLength(3);
    expect(html.match(/<h2/g)).toBeNull();
  });

  it('shows an untranslated entry as what it is, with its language and a link to its own page', () => {
    const html = page('/lt/renginiai/');
    expect(html).toMatch(/<a href="\/lv\/pasakumi\/ieviesanas-grupas-sanaksme\/" lang="lv" hreflang="lv">/);
    expect(html).toContain('(kalba: latvių)');
    expect(html).toMatch(/<h3[^>]*>\s*<a href="\/en\/workshops\/exchange-and-dissemination\/" lang="en"/);
  });

  it('says of a text that a machine translated it, in the language of the page, and of no other', () => {
    expect(page('/mk/sela/selo-na-glinata/')).toContain('Овој текст е машински преведен');
    expect(page('/en/villages/clay-village/')).not.toContain('machine-note');
  });

  it('offers only the languages that it exists in', () => {
    const nav = /<nav class="languages".*?<\/nav>/s.exec(page('/en/villages/clay-village/'))?.[0] ?? '';
    expect(attributesOf(nav, 'href')).toEqual(['/en/villages/clay-village/', '/mk/sela/selo-na-glinata/']);
    expect(page('/lt/kaimai/muzikantu-kaimas/')).not.toContain('class="languages"');
  });

  it('shows phone, e-mail and photograph only with a consent that has not run out', () => {
    const all = htmlFiles()
      .map(([, html]) => html)
      .join('\n');
    for (const hidden of [
      '+389 70 000 001',
      'hidden@example.org',
      '+389 70 000 003',
      'ana@example.org',
      '+371 20 000 009',
      'expired@example.org',
    ])
      expect(all).not.toContain(hidden);
    for (const shown of ['+389 70 000 002', 'office@example.org', '+389 70 111 222']) expect(all).toContain(shown);
  });

  it('lists the people who allow something, with the events at which they had a role', () => {
    const html = page('/mk/lugje/');
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
    expect(main).toContain('Ана Пример');
    expect(main).toContain('href="tel:+38970111222"');
    expect(main).toContain('href="/mk/rabotilnici/rabotilnica-za-razmena/"');
    expect(main).not.toContain('Jānis Paraugs');
    expect(main).not.toContain('Сѐ уште никој');
    expect(html).toMatch(/"mentions":\[\{"@type":"Person","name":"Ана Пример"/);
    expect(site.get('mk/lugje/index.md')).toContain('- Ана Пример');
  });

  it('has the words of a picture in its place, and room for it, when the picture is broken', () => {
    const room = '<svg viewBox="0 0 800 600" width="800" height="600" aria-hidden="true"></svg>';
    expect(page('/mk/rabotilnici/rabotilnica-za-razmena/')).toContain(`${room}<p>Искината слика</p>`);
    expect(page('/en/villages/clay-village/')).toContain('<p>A kiln</p>');
  });

  it('at a former address leads on to the new one, also search engines', () => {
    const html = page('/en/projects/pearls/');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/en/projects/connecting-pearls/">');
    expect(html).toContain(`<link rel="canonical" href="${origin}/en/projects/connecting-pearls/">`);
    expect(html).not.toContain('noindex');
    expect(html).toContain('<a href="/en/projects/connecting-pearls/">Connecting pearls</a>');
  });

  it('that is withdrawn says so in its language, and where it can still be read', () => {
    for (const path of ['/lv/marsruti/vecais-marsruts/', '/lv/marsruti/vecais-marsruts/kartite/']) {
      expect(page(path)).toContain('Šī lapa ir atsaukta');
    }
    const elsewhere = page('/lv/projekti/savienosim-perles/');
    expect(elsewhere).toContain('<a href="/en/projects/connecting-pearls/" lang="en" hreflang="en">');
    expect(elsewhere).toContain('noindex');
  });

  it('in Serbian has a twin in Latin script, and each names the other', () => {
    const html = page('/sr-latn/dokumenti/pametno-planiranje/');
    expect(html).toContain('<html lang="sr-Latn">');
    expect(html).toContain('<h1>Pametno i integrativno planiranje</h1>');
    for (const text of ['decembar 2022.', '1.204', 'Više autora', 'studija']) expect(html).toContain(text);
    expect(html).toContain(`<link rel="canonical" href="${origin}/sr-latn/dokumenti/pametno-planiranje/">`);
    for (const path of ['/sr/dokumenti/pametno-planiranje/', '/sr-latn/dokumenti/pametno-planiranje/']) {
      expect(page(path)).toContain(`hreflang="sr" href="${origin}/sr/dokumenti/pametno-planiranje/"`);
      expect(page(path)).toContain(`hreflang="sr-Latn" href="${origin}/sr-latn/dokumenti/pametno-planiranje/"`);
    }
  });

  it('of the door sends nobody anywhere', () => {
    const html = page('/');
    expect(html).not.toContain('refresh');
    expect(attributesOf(html, 'hreflang').filter((lang) => lang !== 'x-default')).toEqual([
      'en',
      'mk',
      'sr',
      'sr-Latn',
      'lv',
      'lt',
      'en',
      'mk',
      'sr',
      'sr-Latn',
      'lv',
      'lt',
    ]);
  });
});

describe('a list of more than fifty', () => {
  const rows = (html: string) => [...html.matchAll(/<li data-id="([^"]*)"/g)].map(([, id]) => id);

  it('is on pages that lead to each other, each its own canonical with its translations', () => {
    const [first, second] = [page('/mk/sela/'), page('/mk/sela/stranica/2/')];
    expect(rows(first)).toHaveLength(50);
    const all = [...rows(first), ...rows(second)];
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(JSON.parse(site.get('mk/sela/data.json') ?? '{}').items.length);
    expect(first).toContain('<link rel="next" href="/mk/sela/stranica/2/">');
    expect(second).toContain('<link rel="prev" href="/mk/sela/">');
    expect(second).toContain(`<link rel="canonical" href="${origin}/mk/sela/stranica/2/">`);
    expect(second).toContain(`hreflang="lv" href="${origin}/lv/ciemi/lapa/2/"`);
    expect(second).toContain('<title>Тематски села – страница 2 од 2 – ');
    expect(page('/lv/ciemi/lapa/2/')).toContain('2. lapa no 2');
    expect(site.get('sitemap-0.xml')).toContain(`<loc>${origin}/lt/`);
  });

  it('of villages can be chosen from without a script, by one thing on one page', () => {
    expect(page('/mk/sela/')).toContain('href="/mk/sela/spisoci/theme/"');
    const crafts = /<div id="theme-crafts">.*?<\/div>/s.exec(page('/mk/sela/spisoci/theme/'))?.[0] ?? '';
    expect(crafts.match(/href="\/mk\/sela\/avramovo-/g)).toHaveLength(26);
  });
});

describe('the site map', () => {
  it('has each page with its translations, and no redirect or not-found page', () => {
    const map = site.get('sitemap-0.xml') ?? '';
    const entry = /<url><loc>[^<]*clay-village\/<\/loc>.*?<\/url>/.exec(map)?.[0] ?? '';
    expect(attributesOf(entry, 'hreflang')).toEqual(['en', 'mk', 'x-default']);
    expect(entry).toContain('/mk/sela/selo-na-glinata/');
    for (const left of ['404', '/en/projects/pearls/', 'vecais-marsruts']) expect(map).not.toContain(left);
    expect(map.match(/<url>/g)).toHaveLength(
      sitePages().filter(({ path, alternates }) => path === '/' || alternates.length > 0).length,
    );
  });
});

describe('a build that fails', () => {
  it('in the moment of the swap is put right by the next one', () => {
    const target = join(work, 'halfway');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(join(work, `.halfway-old-${dead}`));
    writeFileSync(join(work, `.halfway-old-${dead}`, 'index.html'), 'the old site');
    mkdirSync(join(work, `.halfway-new-${dead}`));
    clearLeftovers(target);
    expect(readSite(target)).toEqual(new Map([['index.html', 'the old site']]));
    expect(readdirSync(work).filter((name) => name.startsWith('.halfway'))).toEqual([]);
  });

  it('leaves the site as it was', async () => {
    const target = join(work, 'kept');
    mkdirSync(target);
    writeFileSync(join(target, 'index.html'), 'the old site');
    vi.stubEnv('DATA_DIR', join(work, 'twins'));
    saveSnapshot(
      join(work, 'twins'),
      sampleSnapshot([{ type: 'page', id: 'p', locales: { mk: { title: 'Рути', slug: 'ruti' } } }]),
    );
    await expect(buildSite(target)).rejects.toThrow('would be used twice');
    vi.stubEnv('DATA_DIR', join(work, 'empty'));
    await expect(buildSite(target)).rejects.toThrow('There is no snapshot');
    expect(readSite(target)).toEqual(new Map([['index.html', 'the old site']]));
    expect(readdirSync(work).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
