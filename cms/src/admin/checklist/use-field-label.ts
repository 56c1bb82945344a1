import { useIntl } from 'react-intl';

/** What the form calls a field of a content type, in the administrator's language. */
export function useFieldLabel(uid: string): (field: string) => string {
  const intl = useIntl();
  return (field) => intl.formatMessage({ id: `content-manager.content-types.${uid}.${field}`, defaultMessage: field });
}
