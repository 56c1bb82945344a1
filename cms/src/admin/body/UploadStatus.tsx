import { Box, Typography } from '@strapi/design-system';
import { useWords } from '../use-words';

/** Says how many pictures of a paste are on their way to the media library, aloud too. */
export function UploadStatus({ underWay }: { underWay: number }) {
  const words = useWords();
  return (
    <div role="status">
      {underWay > 0 && (
        <Box background="primary100" paddingBlock={2} paddingInline={5}>
          <Typography variant="pi">{words('write.paste.pictures.underWay', { count: underWay })}</Typography>
        </Box>
      )}
    </div>
  );
}
