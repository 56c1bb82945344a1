import { useFetchClient } from '@strapi/strapi/admin';
import { Box, Button, Flex, LinkButton, Loader, Modal, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { EntryAnswer, OverviewRow } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { Change } from './Change';
import { rememberBeside } from './PanelContent';
import { entryAddress } from './entry-address';
import { languageName } from '../language-name';
import { useAnswer } from './use-answer';
import { useFailure } from './use-failure';
import { useLabels } from './use-labels';

interface ChangesDialogProps {
  row: OverviewRow;
  locale: string;
  onClose: () => void;
}

/** What changed in the source of an entry since it was translated into a language. */
export function ChangesDialog({ row, locale, onClose }: ChangesDialogProps) {
  const words = useWords();
  const { post } = useFetchClient();
  const failure = useFailure();
  const label = useLabels(row.type);
  const path = `/desk/languages/${row.type}/${row.id}`;
  const { data } = useAnswer<EntryAnswer>(`${path}?locale=${locale}`);

  const stillRight = async () => {
    try {
      await post(`${path}/confirm`, { locale });
      onClose();
    } catch (error) {
      failure(error);
    }
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={words('body.dialog.close')}>
          <Modal.Title>{words('languages.change.title', { language: languageName(locale) })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography variant="delta" tag="p" textColor="neutral800">
              {row.title}
            </Typography>
            {data === undefined && <Loader small />}
            {data &&
              Object.entries(data.behind).map(([place, before]) => {
                if (place === '*') return <Typography key={place}>{words('languages.change.unknown')}</Typography>;
                const text = data.texts.find((one) => one.path === place);
                return (
                  <Box key={place}>
                    <Typography variant="pi" fontWeight="bold" textColor="neutral700">
                      {label(text ?? { field: place.split('/')[0] ?? place })}
                    </Typography>
                    <Change before={before} after={text?.value} lang={data.from ?? row.lang} />
                  </Box>
                );
              })}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => void stillRight()}>
            {words('languages.beside.stillRight')}
          </Button>
          <LinkButton tag={NavLink} to={entryAddress(row, locale)} onClick={() => rememberBeside(true)}>
            {words('languages.change.open')}
          </LinkButton>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
