import { Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import locales from '../../../locales.json';
import { useFieldLabel } from '../checklist/use-field-label';
import { useFormEntry } from '../checklist/use-form-entry';
import { useWords } from '../use-words';
import { changedFacts } from './changed-facts';

const isPublished = (status: unknown) => status === 'published' || status === 'modified';

/** The side panel that says, once a fact that all languages share was changed, in which of them it will show. */
export const SharedFactsPanel: PanelComponent = ({ model, document, meta, activeTab }) => {
  const word = useWords();
  const labelOf = useFieldLabel(model);
  const { schema, components, values, initial } = useFormEntry();
  if (!model.startsWith('api::') || !schema || !document || activeTab === 'published') return null;
  const fields = changedFacts(schema, components, initial, values);
  if (fields.length === 0) return null;
  const versions = [document, ...(meta?.availableLocales ?? [])];
  const shown = locales.filter(({ code }) =>
    versions.some((version) => version.locale === code && isPublished(version.status)),
  );
  return {
    title: word('facts.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} data-desk="facts" aria-live="polite">
        <Typography>{word('facts.changed', { fields: fields.map(labelOf).join(', ') })}</Typography>
        <Typography textColor="neutral700">
          {shown.length > 0
            ? word('facts.shown', { languages: shown.map(({ name }) => name).join(', ') })
            : word('facts.nowhere')}
        </Typography>
      </Flex>
    ),
  };
};
