import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { Duplicate } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../use-words';
import { entryAddress } from './entry-address';
import { useFailure } from './use-failure';

/** "Duplicate with all languages": a new draft, which opens. */
export const DuplicateAction: DocumentActionComponent = ({ model, documentId, collectionType }) => {
  const words = useWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const failure = useFailure();
  const navigate = useNavigate();
  if (!model.startsWith('api::') || collectionType === 'single-types' || !documentId || documentId === 'create')
    return null;
  const type = model.split('.').at(-1) ?? model;
  return {
    label: words('languages.duplicate'),
    icon: <Duplicate />,
    position: ['header', 'table-row'],
    onClick: async () => {
      try {
        const { data } = await post<{ id: string; locale: string }>(`/desk/languages/${type}/${documentId}/duplicate`);
        toggleNotification({ type: 'success', message: words('languages.duplicate.made') });
        navigate(entryAddress({ type, id: data.id }, data.locale));
      } catch (error) {
        failure(error);
      }
    },
  };
};
