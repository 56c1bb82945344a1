import { Alert, Box, Typography } from '@strapi/design-system';
import { useWords } from '../use-words';

/** A stored value that is no body: shown as it is, with what is wrong, and never written back. */
export function UnreadableBody({ value, problems }: { value: unknown; problems: string[] }) {
  const words = useWords();
  return (
    <Box>
      <Alert variant="danger" closeLabel="" title={words('body.unreadable.title')}>
        {words('body.unreadable.text')}
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Alert>
      <Box background="neutral150" hasRadius padding={4} marginTop={2} maxHeight="32rem" overflow="auto" tabIndex={0}>
        <Typography tag="pre" variant="pi">
          {typeof value === 'string' ? value : JSON.stringify(value, null, 2)}
        </Typography>
      </Box>
    </Box>
  );
}
