import { Box, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../use-words';

/** A stored value that is no body: shown as it is, with what is wrong, and never written back. */
export function UnreadableBody({ value, problems }: { value: unknown; problems: string[] }) {
  const words = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4}>
        <Typography tag="p" fontWeight="bold">
          {words('body.unreadable.title')}
        </Typography>
        <Typography tag="p">{words('body.unreadable.text')}</Typography>
        {problems.map((problem) => (
          <Typography key={problem} tag="p" variant="pi" lang="en">
            {problem}
          </Typography>
        ))}
      </Box>
      <Box
        background="neutral150"
        hasRadius
        padding={4}
        maxHeight="32rem"
        overflow="auto"
        role="region"
        aria-label={words('body.unreadable.title')}
        tabIndex={0}
      >
        <Typography tag="pre" variant="pi">
          {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
        </Typography>
      </Box>
    </Flex>
  );
}
