import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useAsking } from '../use-asking';
import { useWords } from '../use-words';
import { ScheduleDialog } from './ScheduleDialog';
import { ScheduleText } from './ScheduleText';
import type { EntrySchedules, Schedule } from './schedule';

interface ScheduleListProps {
  path: string;
  entry: EntrySchedules;
  /** The language that is open. */
  locale: string | undefined;
  onChange: () => void;
}

/** All that is planned for one entry, or was, with what may be done about it. */
export function ScheduleList({ path, entry, locale, onChange }: ScheduleListProps) {
  const words = useWords();
  const { isAsking, ask } = useAsking();
  const [open, setOpen] = useState<Schedule | 'new'>();
  const close = () => setOpen(undefined);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {entry.schedules.length === 0 && <Typography textColor="neutral600">{words('schedule.none')}</Typography>}
      {entry.schedules.map((schedule) => (
        <Flex key={schedule.id} direction="column" alignItems="stretch" gap={2}>
          <ScheduleText schedule={schedule} />
          {entry.maySchedule && (
            <Flex gap={2}>
              {schedule.state !== 'done' && (
                <Button variant="tertiary" size="S" onClick={() => setOpen(schedule)}>
                  {words('schedule.change')}
                </Button>
              )}
              <Button
                variant="danger-light"
                size="S"
                disabled={isAsking}
                onClick={() => void ask('del', `${path}/${schedule.id}`).then(onChange)}
              >
                {words('schedule.remove')}
              </Button>
            </Flex>
          )}
        </Flex>
      ))}
      {entry.maySchedule && (
        <Button variant="secondary" onClick={() => setOpen('new')}>
          {words('schedule.add')}
        </Button>
      )}
      {open !== undefined && (
        <ScheduleDialog
          path={path}
          entry={entry}
          schedule={open === 'new' ? undefined : open}
          locale={locale}
          onClose={close}
          onSaved={() => {
            close();
            onChange();
          }}
        />
      )}
    </Flex>
  );
}
