import { Box, Flex, Typography } from '@strapi/design-system';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import type { Handover } from './handover';

/** With whom an entry is, since when, and what was written about it. */
export function HandoverText({ handover, seenByEditor }: { handover: Handover; seenByEditor: boolean }) {
  const words = useWords();
  const { instant } = useTimes();
  const { state, authorName, editorName, note, reply, at } = handover;
  const when = instant(at);
  const isReturned = state === 'returned';
  const withWhom = editorName
    ? words('handover.withEditor', { name: editorName, when })
    : words('handover.withEditors', { when });
  const text = isReturned
    ? words('handover.returned', { name: editorName ?? '', when })
    : seenByEditor
      ? words('handover.from', { name: authorName, when })
      : withWhom;
  const written = isReturned ? reply : note;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>{text}</Typography>
      {written && (
        <Box background="neutral100" hasRadius padding={3}>
          <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{written}</Typography>
        </Box>
      )}
    </Flex>
  );
}
