import { useState } from 'react';
import { Widget } from '@strapi/admin/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useDesk } from '../use-desk';
import { useWords } from '../use-words';
import type { Choices } from './ReportDialog';
import { ReportDialog } from './ReportDialog';

/** The way to a report that is prepared as far as a machine can. */
export function ReportWidget() {
  const words = useWords();
  const { locale } = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const { data, failed } = useDesk<Choices>(`reports/choices?locale=${locale}`);
  if (failed) return <Widget.Error />;
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      <Typography>{words('report.intro')}</Typography>
      <Button size="L" disabled={data === undefined} onClick={() => setIsOpen(true)}>
        {words('report.new')}
      </Button>
      {isOpen && data && <ReportDialog choices={data} onClose={() => setIsOpen(false)} />}
    </Flex>
  );
}
