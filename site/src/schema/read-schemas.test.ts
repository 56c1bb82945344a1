import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../repository-root.ts';
import { generateEntryTypes } from './generate-entry-types.ts';
import { readSchemas } from './read-schemas.ts';

const schemas = readSchemas(join(repositoryRoot(), 'cms/src'));

describe('the schema files of the CMS', () => {
  it('say which attributes are facts and which are texts', () => {
    const workshop = schemas.types.get('workshop');
    const sideOf = (name: string) => workshop?.attributes.get(name)?.side;
    expect(sideOf('startDate')).toBe('facts');
    expect(sideOf('title')).toBe('texts');
    expect(sideOf('slug')).toBe('texts');
    expect(sideOf('projects')).toBe('facts');
  });

  it('make a component facts, texts, or both joined by key', () => {
    const sideOf = (type: string, name: string) => schemas.types.get(type)?.attributes.get(name)?.side;
    expect(sideOf('workshop', 'statedCounts')).toBe('facts');
    expect(sideOf('workshop', 'purposes')).toBe('texts');
    expect(sideOf('workshop', 'actions')).toBe('split');
  });

  it('leave out relations that another type owns, as the feed does', () => {
    expect(schemas.types.get('workshop')?.attributes.has('presentations')).toBe(false);
    expect(schemas.types.get('presentation')?.attributes.get('workshop')?.target).toBe('workshop');
  });

  it('become TypeScript interfaces with closed lists as unions', () => {
    const source = generateEntryTypes(schemas);
    expect(source).toContain('export interface WorkshopAgreedAction {');
    expect(source).toContain("readonly state?: 'planned' | 'running' | 'finished';");
    expect(source).toContain('readonly title: string;');
    expect(source).toContain("readonly 'site-settings': SiteSettingsFields;");
  });
});
