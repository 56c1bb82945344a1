import { useIntl } from 'react-intl';
import type { PlacedText } from '../../desk/languages/contract';

/** The labels of texts in the administrator's language, as in the form: "Gallery 2 · Alternative text". */
export function useLabels(type: string): (text: Pick<PlacedText, 'field' | 'part'>) => string {
  const intl = useIntl();
  const say = (id: string, name: string) => intl.formatMessage({ id, defaultMessage: name });
  const uid = `api::${type}.${type}`;
  return ({ field, part }) => {
    const label = say(`content-manager.content-types.${uid}.${field}`, field);
    if (part === undefined) return label;
    const word = say(`content-manager.components.${part.component}.${part.name}`, part.name);
    return `${label}${part.many ? ` ${part.index + 1}` : ''} · ${word}`;
  };
}
