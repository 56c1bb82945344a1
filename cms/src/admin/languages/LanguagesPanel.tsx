import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';
import listed from '../../../locales.json';
import { useWords } from '../use-words';
import { PanelContent } from './PanelContent';

/** The panel "Languages" beside an entry's form. */
export const LanguagesPanel: PanelComponent = ({ model, documentId, document, activeTab, collectionType }) => {
  const words = useWords();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const id = documentId ?? document?.documentId;
  if (!model.startsWith('api::') || id === undefined || id === 'create') return null;
  const locale = query?.plugins?.i18n?.locale ?? (document?.locale as string | undefined) ?? listed[0]?.code ?? 'en';
  return {
    title: words('languages.title'),
    content: (
      <PanelContent
        key={`${id} ${locale}`}
        type={model.split('.').at(-1) ?? model}
        id={id}
        collectionType={collectionType}
        locale={locale}
        version={`${document?.updatedAt} ${document?.publishedAt}`}
        writable={activeTab !== 'published'}
      />
    ),
  };
};
