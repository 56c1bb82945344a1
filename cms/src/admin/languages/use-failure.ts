import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

interface Refusal {
  response?: { data?: { error?: { details?: { word?: string } } } };
}

/** Says what went wrong with a request: in our words where the CMS names one, else as the admin says it. */
export function useFailure(): (error: unknown) => void {
  const intl = useIntl();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  return (error) => {
    const word = (error as Refusal).response?.data?.error?.details?.word;
    const message = word ? intl.formatMessage({ id: word }) : formatAPIError(error as never);
    toggleNotification({ type: 'danger', message });
  };
}
