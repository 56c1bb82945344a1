import { Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useWords } from '../use-words';
import { LiveLanguages } from './LiveLanguages';

/** The side panel that says whether an entry is live, in each language. */
export const LivePanel: PanelComponent = ({ model, documentId, document, meta, activeTab }) => {
  const word = useWords();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  if (!model.startsWith('api::')) return null;
  // A single type's address does not say which document it is.
  const id = document?.documentId ?? (documentId === 'create' ? undefined : documentId);
  const versions = [document, ...(meta?.availableStatus ?? []), ...(meta?.availableLocales ?? [])];
  const occasion = [activeTab, ...versions.map((version) => String(version?.updatedAt))].join();
  return {
    title: word('live.panel.title'),
    content: id ? (
      <LiveLanguages
        type={model.split('.').at(-1) ?? ''}
        documentId={id}
        own={query.plugins?.i18n?.locale}
        occasion={occasion}
      />
    ) : (
      <Typography textColor="neutral700">{word('live.unsaved')}</Typography>
    ),
  };
};
