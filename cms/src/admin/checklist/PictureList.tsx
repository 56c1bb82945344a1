import { Flex, Typography } from '@strapi/design-system';
import { useWords } from '../use-words';
import type { BarePicture } from './pictures-without-alt';
import { useFieldLabel } from './use-field-label';

/** Pictures without alternative text: the field that each stands in, and its file. */
export function PictureList({ model, pictures }: { model: string; pictures: readonly BarePicture[] }) {
  const word = useWords();
  const labelOf = useFieldLabel(model);
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={1}>
      {pictures.map(({ field, file }, index) => (
        <li key={index}>
          <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {labelOf(field)}: {file ?? word('checklist.alt.inText')}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}
