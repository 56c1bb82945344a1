import { useMemo } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useWords } from '../use-words';
import type { StoredEntry } from './Writing';
import { Writing } from './Writing';

/** The part of the side panel that keeps what is typed. */
export const WritingPanel: PanelComponent = ({ activeTab, model, collectionType, documentId, document }) => {
  const words = useWords();
  const content = useMemo(
    () => (
      <Writing
        model={model}
        collectionType={collectionType}
        documentId={documentId}
        document={document as StoredEntry | undefined}
      />
    ),
    [model, collectionType, documentId, document],
  );
  return activeTab === 'published' ? null : { title: words('write.panel'), content };
};
