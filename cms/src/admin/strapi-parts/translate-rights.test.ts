import { expect, it } from 'vitest';
import rightsWords from '../rights-words.json';
import { translateRights } from './translate-rights';

const field = (value: string, children?: { label: string; value: string }[]) => ({
  label: value,
  value,
  ...(children ? { children } : {}),
});
const types = {
  actions: [{ label: 'Create' }],
  subjects: [
    {
      uid: 'api::workshop.workshop',
      label: 'workshop',
      properties: [
        { label: 'Fields', value: 'fields', children: [field('startDate'), field('contacts', [field('phone')])] },
        { label: 'Locales', value: 'locales', children: [field('lv')] },
      ],
    },
  ],
};
const rights = {
  sections: {
    collectionTypes: types,
    singleTypes: { actions: [], subjects: [] },
    plugins: [{ action: 'x', plugin: 'upload', subCategory: 'assets', displayName: 'Copy link' }],
    settings: [{ action: 'y', category: 'Biseri', subCategory: 'press', displayName: 'Another right' }],
  },
  conditions: [{ id: 'z', displayName: 'Own draft', category: 'default' }],
};

it('rights are named in the language of who looks, by the names of types, fields and actions', () => {
  expect(translateRights(rights, 'lv')).toEqual({
    sections: {
      collectionTypes: {
        actions: [{ label: 'Izveide' }],
        subjects: [
          {
            uid: 'api::workshop.workshop',
            label: 'Darbseminārs vai pasākums',
            properties: [
              {
                label: 'Lauki',
                value: 'fields',
                children: [
                  { label: 'Datums', value: 'startDate' },
                  { label: 'Kontakti', value: 'contacts', children: [{ label: 'Tālrunis', value: 'phone' }] },
                ],
              },
              { label: 'Valodas', value: 'locales', children: [{ label: 'lv', value: 'lv' }] },
            ],
          },
        ],
      },
      singleTypes: { actions: [], subjects: [] },
      plugins: [{ action: 'x', plugin: 'bibliotēka', subCategory: 'datnes', displayName: 'Saites kopēšana' }],
      // What nobody has named yet stays as the code names it.
      settings: [{ action: 'y', category: 'Biseri', subCategory: 'spiestuve', displayName: 'Another right' }],
    },
    conditions: [{ id: 'z', displayName: 'Paša melnraksts', category: 'vispārīgi' }],
  });
});

it('every language names the same rights', () => {
  const [first, ...others] = Object.values(rightsWords).map((words) => Object.keys(words));
  for (const other of others) expect(other).toEqual(first);
});
