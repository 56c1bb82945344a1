import type { Language } from '../languages/language.ts';
import { content } from './current-content.ts';
import type { Entry } from './entry.ts';

/** Projects across one border, and the countries on its sides. */
export interface Border {
  /** ISO 3166 codes, in the order of their names; fewer than two for projects that name no border. */
  readonly countries: readonly string[];
  readonly projects: readonly Entry<'project'>[];
}

/** Countries that a project's partners come from and that it works in, in the order of their names. */
export function projectCountries({ fields }: Entry<'project'>, language: Language): string[] {
  const partners = content().entries(
    'partner',
    (fields.partners ?? []).flatMap(({ partner }) => partner ?? []),
    language.code,
  );
  const codes = [...partners.map(({ fields: { place } }) => place), ...(fields.places ?? [])];
  return [...new Set(codes.flatMap((place) => place?.country ?? []))].toSorted((one, other) =>
    language.compare(language.country(one), language.country(other)),
  );
}

/** Projects by the border that they reach across, those without one last. */
export function groupByBorder(projects: readonly Entry<'project'>[], language: Language): readonly Border[] {
  const groups = new Map<string, { countries: string[]; projects: Entry<'project'>[] }>();
  for (const project of projects) {
    const named = projectCountries(project, language);
    const countries = named.length > 1 ? named : [];
    const key = countries.join('–');
    const group = groups.get(key);
    if (group) group.projects.push(project);
    else groups.set(key, { countries, projects: [project] });
  }
  return [...groups.values()].toSorted(
    (one, other) => Number(other.countries.length > 0) - Number(one.countries.length > 0),
  );
}
