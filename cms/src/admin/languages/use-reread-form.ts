import { useMemo } from 'react';
import { unstable_useDocument, useForm, useQueryParams } from '@strapi/strapi/admin';
import { buildValidParams } from '@strapi/content-manager/strapi-admin';

interface Form {
  /** Somebody has written what is not saved, which reading anew would lose. */
  readonly modified: boolean;
  readonly reread: () => void;
}

/** The form of the entry that is open, to read it anew after the CMS changed it by another way than a save. */
export function useRereadForm(type: string, documentId: string, collectionType: string): Form {
  const modified = useForm('RereadForm', (form) => form.modified);
  const [{ query }] = useQueryParams();
  // The very parameters of the form itself: only so do both share what is read.
  const params = useMemo(() => buildValidParams(query), [query]);
  const { refetch } = unstable_useDocument({ model: `api::${type}.${type}`, documentId, collectionType, params });
  return { modified, reread: refetch };
}
