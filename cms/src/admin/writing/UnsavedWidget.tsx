import { useEffect, useState } from 'react';
import { useAuth, Widget } from '@strapi/admin/strapi-admin';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import type { LocalCopy } from './local-copies';
import { copiesOf } from './local-copies';

/** On the first page: what was typed in this browser and never saved, with the way back to it. */
export default function UnsavedWidget() {
  const words = useWords();
  const { instant } = useTimes();
  const administrator = useAuth('UnsavedWidget', ({ user }) => user?.id) as number | undefined;
  const [copies, setCopies] = useState<LocalCopy[]>();
  useEffect(() => {
    copiesOf(Number(administrator ?? 0)).then(setCopies, () => setCopies([]));
  }, [administrator]);

  if (copies === undefined) return <Widget.Loading />;
  if (copies.length === 0) return <Widget.NoData>{words('write.unsaved.none')}</Widget.NoData>;
  return (
    <Box tag="ul">
      {copies.map((copy) => (
        <Flex key={copy.id} tag="li" direction="column" alignItems="flex-start" gap={1} paddingBottom={3}>
          <Link tag={NavLink} to={pathOf(copy)}>
            {copy.title || words('write.unsaved.untitled')}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            {[copy.locale, instant(copy.keptAt)].filter(Boolean).join(' · ')}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
}

function pathOf({ collectionType, model, documentId, locale }: LocalCopy): string {
  const id = collectionType === 'single-types' ? '' : `/${documentId ?? 'create'}`;
  const search = locale === '' ? '' : `?plugins[i18n][locale]=${locale}`;
  return `/content-manager/${collectionType}/${model}${id}${search}`;
}
