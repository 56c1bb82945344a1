import type { ReactNode } from 'react';
import { Tooltip, Typography, VisuallyHidden } from '@strapi/design-system';
import { Stack } from '@strapi/icons';
import type { FormAttribute } from '../checklist/form-schema';
import type { FormFields } from '../forms/map-fields';
import { mapFields } from '../forms/map-fields';
import { useWords } from '../use-words';
import { isShared } from './changed-facts';

interface Field {
  readonly attribute: FormAttribute;
  /** Of the twelve columns of a form. */
  readonly size: number;
  readonly labelAction?: ReactNode;
}

interface Layout<T> extends FormFields<T> {
  readonly options: object;
}

/** Below so many columns a label leaves no room for words. */
const ROOMY = 6;

/** Stands beside the label of a field: it holds for all languages. */
function AllLanguages({ isNarrow }: { isNarrow: boolean }) {
  const word = useWords();
  const text = word('facts.mark');
  if (!isNarrow)
    return (
      <Typography tag="span" variant="pi" textColor="neutral600">
        {text}
      </Typography>
    );
  return (
    <>
      <VisuallyHidden tag="span">{text}</VisuallyHidden>
      <Tooltip label={text}>
        <Stack fill="neutral500" width="1.2rem" height="1.2rem" aria-hidden focusable={false} />
      </Tooltip>
    </>
  );
}

/** Marks the fields of a form that hold for all languages; Strapi marks only those that do not, with a globe. */
export function markSharedFields<T extends Field, L extends Layout<T>, Q>({ layout, query }: { layout: L; query: Q }) {
  const { i18n } = layout.options as { i18n?: { localized?: boolean } };
  if (i18n?.localized !== true) return { layout, query };
  const mark = (field: T): T =>
    isShared(field.attribute) ? { ...field, labelAction: <AllLanguages isNarrow={field.size < ROOMY} /> } : field;
  return { layout: mapFields(layout, mark), query };
}
