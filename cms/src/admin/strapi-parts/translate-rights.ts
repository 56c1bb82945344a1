import { useMemo } from 'react';
import { fieldLabel, typeName } from '../form-words';
import rightsWords from '../rights-words.json';

interface Property {
  readonly label: string;
  readonly value: string;
  readonly children?: readonly Property[];
}
interface Action {
  readonly displayName?: string;
  readonly label?: string;
  readonly plugin?: string;
  readonly category?: string;
  readonly subCategory?: string;
}
interface ContentTypes {
  readonly subjects: readonly {
    readonly uid: string;
    readonly label: string;
    readonly properties: readonly Property[];
  }[];
  readonly actions: readonly Action[];
}

/** What roles can be given, as Strapi's admin asks for it to draw a role. */
export interface Rights {
  readonly sections: {
    readonly collectionTypes: ContentTypes;
    readonly singleTypes: ContentTypes;
    readonly plugins: readonly Action[];
    readonly settings: readonly Action[];
  };
  readonly conditions: readonly { readonly displayName: string; readonly category: string }[];
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = rightsWords;

/** What roles can be given, in the words of a language; Strapi shows it as the code names it. */
export function translateRights<T extends Rights>(rights: T, language: string): T {
  const say = (text: string) => words[language]?.[text] ?? text;
  const sayAll = <A extends object>(object: A, names: readonly string[]): A => {
    const said = Object.entries(object).map(([name, value]) => [
      name,
      names.includes(name) && typeof value === 'string' ? say(value) : (value as unknown),
    ]);
    return Object.fromEntries(said) as A;
  };
  const action = (one: Action) => sayAll(one, ['displayName', 'label', 'plugin', 'category', 'subCategory']);
  const fields =
    (uid: string | undefined) =>
    (field: Property): Property => ({
      ...field,
      label: fieldLabel(language, uid, field.value) ?? field.label,
      ...(field.children ? { children: field.children.map(fields(undefined)) } : {}),
    });
  const types = ({ subjects, actions }: ContentTypes) => ({
    actions: actions.map(action),
    subjects: subjects.map((subject) => ({
      ...subject,
      label: typeName(language, subject.uid) ?? subject.label,
      properties: subject.properties.map((property) => ({
        ...property,
        label: say(property.label),
        ...(property.value === 'fields' ? { children: property.children?.map(fields(subject.uid)) } : {}),
      })),
    })),
  });
  const { collectionTypes, singleTypes, plugins, settings } = rights.sections;
  return {
    ...rights,
    sections: {
      collectionTypes: types(collectionTypes),
      singleTypes: types(singleTypes),
      plugins: plugins.map(action),
      settings: settings.map(action),
    },
    conditions: rights.conditions.map((condition) => sayAll(condition, ['displayName', 'category'])),
  };
}

/** The same for the administrator who looks; of the same rights it gives the very same again. */
export const useRights = <T extends Rights>(rights: T): T =>
  useMemo(() => translateRights(rights, document.documentElement.lang), [rights]);
