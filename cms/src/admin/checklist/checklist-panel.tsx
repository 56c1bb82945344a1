import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import locales from '../../../locales.json';
import { useWords } from '../use-words';
import { checkEntry } from './check-entry';
import { PictureList } from './PictureList';
import { useFieldLabel } from './use-field-label';
import { useFormEntry } from './use-form-entry';

/** The side panel that says what an entry still lacks before it is published; it advises and forbids nothing. */
export const ChecklistPanel: PanelComponent = ({ model, document, meta, activeTab }) => {
  const word = useWords();
  const labelOf = useFieldLabel(model);
  const { schema, components, values } = useFormEntry();
  if (!model.startsWith('api::') || !schema || activeTab === 'published') return null;
  const type = model.split('.').at(-1) ?? '';
  const { empty, pictures, counts } = checkEntry({
    type,
    schema,
    components,
    values,
    stored: document,
  });
  const written = [document, ...(meta?.availableLocales ?? [])].map((version) => String(version?.locale));
  const missing = document?.documentId ? locales.filter(({ code }) => !written.includes(code)) : [];
  const open: [string, ReactNode][] = [];
  if (empty.length > 0) open.push(['empty', word('checklist.empty', { fields: empty.map(labelOf).join(', ') })]);
  if (pictures.length > 0)
    open.push([
      'alt',
      <>
        {word('checklist.alt', { count: pictures.length })}
        <PictureList model={model} pictures={pictures} />
      </>,
    ]);
  if (counts) open.push(['counts', word('checklist.counts', { ...counts })]);
  if (missing.length > 0)
    open.push(['languages', word('checklist.languages', { languages: missing.map(({ name }) => name).join(', ') })]);
  return {
    title: word('checklist.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%" data-desk="checklist">
        {open.length === 0 ? (
          <Flex gap={2} alignItems="flex-start">
            <CheckCircle fill="success600" aria-hidden width="1.6rem" height="1.6rem" />
            <Typography>{word('checklist.complete')}</Typography>
          </Flex>
        ) : (
          <>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {open.map(([name, text]) => (
                <Flex key={name} tag="li" gap={2} alignItems="flex-start" data-check={name}>
                  <WarningCircle
                    fill="warning600"
                    aria-hidden
                    width="1.6rem"
                    height="1.6rem"
                    style={{ flexShrink: 0 }}
                  />
                  <Typography tag="div">{text}</Typography>
                </Flex>
              ))}
            </Flex>
            <Typography variant="pi" textColor="neutral600">
              {word('checklist.advice')}
            </Typography>
          </>
        )}
      </Flex>
    ),
  };
};
