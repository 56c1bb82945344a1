import { Link } from 'react-router-dom';
import { Typography } from '@strapi/design-system';

interface EntryLinkProps {
  uid: string;
  documentId: string;
  locale: string;
  children: string;
}

/** Leads to an entry's form in that language. */
export function EntryLink({ uid, documentId, locale, children }: EntryLinkProps) {
  const to = `/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`;
  return (
    <Typography tag={Link} to={to} textColor="primary600" fontWeight="semiBold">
      {children}
    </Typography>
  );
}
