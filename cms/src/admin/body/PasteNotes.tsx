import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useWords } from '../use-words';

/** Says, between toolbar and text, what was left out of a paste; aloud too. */
export function PasteNotes({ notes, onClose }: { notes: readonly string[]; onClose: () => void }) {
  const words = useWords();
  return (
    <div role="status">
      {notes.length > 0 && (
        <Box background="warning100" paddingTop={2} paddingBottom={2} paddingLeft={5} paddingRight={5}>
          <Flex alignItems="flex-start" justifyContent="space-between" gap={3}>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
              {notes.map((note) => (
                <Typography key={note} tag="li" variant="pi" textColor="neutral800">
                  {note}
                </Typography>
              ))}
            </Flex>
            <IconButton variant="ghost" label={words('body.dialog.close')} onClick={onClose}>
              <Cross />
            </IconButton>
          </Flex>
        </Box>
      )}
    </div>
  );
}
