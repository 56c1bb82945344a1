import { Typography } from '@strapi/design-system';
import type { FormGroup } from '../../forms/form-layouts';
import { useWords } from '../use-words';

/** The heading of a group of fields; Strapi hands the group's name over as the hint of a field. */
export function FormHeading({ hint }: { hint?: string }) {
  const words = useWords();
  return (
    <Typography tag="h2" variant="beta">
      {words(`write.form.${hint as FormGroup}`)}
    </Typography>
  );
}
