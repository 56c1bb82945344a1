import type { Content } from '../content/content.ts';
import { defaultLocale } from '../languages/load-languages.ts';
import type { EntryFields } from '../schema/entry-types.ts';
import type { FeedDocument } from '../schema/parse-document.ts';
import type { ProblemKind } from './problem.ts';

/** Something that a project's page owes to those who pay for it, and the attribute where it is missing. */
export interface ObligationGap {
  readonly kind: ProblemKind;
  readonly field: string;
  readonly language?: string;
}

/** Countries of the European Union; a programme between others is an IPA programme and bears no Interreg logo. */
const EU = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** What a project, or the programme that pays for it, lacks of what every project page has to say. */
export function obligationGaps(
  { type, id, locales }: FeedDocument,
  content: Content,
  written: ReadonlySet<string>,
): ObligationGap[] {
  const gaps: ObligationGap[] = [];
  if (type === 'programme') {
    const fields = content.entry('programme', id, defaultLocale)?.fields;
    if (fields?.emblem === 'interreg' && !fields.logos?.length) gaps.push({ kind: 'no-interreg-logo', field: 'logos' });
    for (const language of Object.keys(locales).filter((code) => written.has(code))) {
      if (!content.entry('programme', id, language)?.fields.disclaimer)
        gaps.push({ kind: 'no-disclaimer', field: 'disclaimer', language });
    }
  }
  const project = type === 'project' ? content.entry('project', id, defaultLocale)?.fields : undefined;
  if (!project) return gaps;
  const { budgetTotal, budgetEu, partners = [], startDate, endDate, durationMonths } = project;
  if (budgetTotal === undefined) gaps.push({ kind: 'no-budget', field: 'budgetTotal' });
  else if (budgetEu === undefined) gaps.push({ kind: 'no-eu-share', field: 'budgetEu' });
  if (partners.length === 0) gaps.push({ kind: 'no-partners', field: 'partners' });
  else if (!partners.some(({ role }) => role === 'lead'))
    gaps.push({ kind: 'no-lead-partner', field: 'partners.role' });
  if (!startDate && !endDate && durationMonths === undefined) gaps.push({ kind: 'no-dates', field: 'startDate' });
  const programme = content.entry('programme', project.programme, defaultLocale);
  if (programme?.fields.emblem === 'interreg' && isOutsideEu(project, content))
    gaps.push({ kind: 'interreg-outside-eu', field: 'programme' });
  return gaps;
}

function isOutsideEu({ partners = [] }: EntryFields['project'], content: Content): boolean {
  const countries = partners.flatMap(
    ({ partner }) => content.entry('partner', partner, defaultLocale)?.fields.place?.country ?? [],
  );
  return countries.length > 0 && countries.every((country) => !EU.has(country));
}
