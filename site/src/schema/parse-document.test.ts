import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleDocuments } from '../../fixtures/sample-documents.ts';
import { withHashes } from '../../fixtures/sample-feed.ts';
import { repositoryRoot } from '../repository-root.ts';
import { FeedError } from './feed-error.ts';
import { parseDocument } from './parse-document.ts';
import { readSchemas } from './read-schemas.ts';

const contract = { schemas: readSchemas(join(repositoryRoot(), 'cms/src')), locales: ['en', 'mk', 'sr', 'lv', 'lt'] };

const route = (change: Record<string, unknown>) => ({
  type: 'route',
  id: 'r1',
  seq: 1,
  locales: { mk: { title: 'Рута' } },
  ...change,
});

function messageOf(line: unknown): string {
  try {
    parseDocument(line, contract);
  } catch (error) {
    expect(error).toBeInstanceOf(FeedError);
    return (error as FeedError).message;
  }
  throw new Error('nothing was found wrong');
}

describe('a document line of the feed', () => {
  it('passes when it is as the format says', () => {
    for (const line of withHashes(sampleDocuments)) expect(parseDocument(line, contract).id).toBe(line.id);
  });

  it('needs nothing but a title', () => {
    expect(parseDocument(route({}), contract).locales).toEqual({ mk: { title: 'Рута' } });
  });

  it.each([
    ['a type that the site does not know', { type: 'recipe' }, ['“recipe”', 'cms/src/api/recipe']],
    [
      'a language that is not on the list',
      { locales: { sq: { title: 'Rrugë' } } },
      ['route r1', '“sq”', 'cms/locales.json', 'dictionaries/sq.json'],
    ],
    [
      'a missing title',
      { locales: { mk: { slug: 'ruta' } } },
      ['route r1', 'language “mk”', 'attribute “title”', 'missing'],
    ],
    ['an empty title', { locales: { mk: { title: '' } } }, ['attribute “title”', 'missing']],
    [
      'an attribute that the schema does not have',
      { facts: { colour: 'red' } },
      ['attribute “colour”', 'Update the site'],
    ],
    ['a number that is text', { facts: { lengthM: '12' } }, ['attribute “lengthM”', 'a number', '"12"']],
    ['a value outside its closed list', { facts: { kind: 'flying' } }, ['attribute “kind”', 'walking', '"flying"']],
    ['a number out of range', { facts: { lengthM: -1 } }, ['attribute “lengthM”', 'from 0']],
    ['a text among the facts', { facts: { title: 'Рута' } }, ['attribute “title”', 'belongs to the texts']],
    [
      'a fact among the texts',
      { locales: { mk: { title: 'Рута', lengthM: 1 } } },
      ['language “mk”', 'attribute “lengthM”', 'belongs to the facts'],
    ],
    ['a part without the key to its texts', { facts: { stops: [{ distanceM: 1 }] } }, ['attribute “stops.0”', '“key”']],
    [
      'a wrong value inside a part',
      { facts: { stops: [{ key: 'a', latitude: 91 }] } },
      ['attribute “latitude”', 'from -90 to 90'],
    ],
    ['a body that is none', { locales: { mk: { title: 'Рута', body: '<p>' } } }, ['attribute “body”', 'no body']],
    ['a document in no language', { locales: {} }, ['in no language']],
    ['a key that the format does not have', { secret: 1 }, ['“secret”']],
  ])('is refused for %s, in words that name the place', (_, change, wanted) => {
    const message = messageOf(route(change));
    for (const part of wanted) expect(message).toContain(part);
  });

  it('is refused for a date that is none, with an example of what is one', () => {
    expect(
      messageOf({
        type: 'workshop',
        id: 'w1',
        seq: 1,
        facts: { startDate: '20.9.2022' },
        locales: { mk: { title: 'Собир' } },
      }),
    ).toContain('“startDate”');
  });
});
