import { readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './children.ts';

const linesOf = (file: string) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Whether a line, or one for a folder above it, leaves a file out. */
function isLeftOut(file: string, patterns: readonly string[]): boolean {
  const parts = file.split('/');
  const places = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  return places.some((place) => patterns.some((pattern) => matchesGlob(place, pattern)));
}

it.each([
  '.env',
  '.env.production',
  'cms/.env',
  '.data/cms/secrets.json',
  '.data/cms/database/data.db',
  'site/.data/press.lock',
  '.git/config',
  'press.log',
])('%s gets into no image: it may hold what is secret', (file) => {
  expect(isLeftOut(file, linesOf('.dockerignore'))).toBe(true);
});

it('an image is made of all that the product needs', () => {
  for (const file of ['package.json', 'cms/locales.json', 'site/scripts/press.ts', 'site/src/dictionaries/mk.json'])
    expect(isLeftOut(file, linesOf('.dockerignore')), file).toBe(false);
});

it('an image is told no secret while it is made', () => {
  const told = linesOf('Dockerfile').filter((line) => /^(?:ARG|ENV)\b|--build-arg|--mount=type=secret/.test(line));
  expect(told.filter((line) => /PASSWORD|TOKEN|SECRET|KEY|URL/i.test(line))).toEqual([]);
});

it('the example of settings has no secret in it', () => {
  const secrets = linesOf('.env.example').filter((line) => /^\w*(?:PASSWORD|TOKEN|SECRET|KEY)\w*=/.test(line));
  expect(secrets.length).toBeGreaterThan(3);
  for (const line of secrets) expect(line).toMatch(/=$/);
});

it('settings that hold secrets are not kept in the repository', () => {
  expect(linesOf('.gitignore')).toContain('.env');
});
