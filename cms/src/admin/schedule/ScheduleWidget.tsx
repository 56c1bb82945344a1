import { Widget } from '@strapi/admin/strapi-admin';
import { Flex } from '@strapi/design-system';
import { EntryLink } from '../EntryLink';
import { useDesk } from '../use-desk';
import { useWords } from '../use-words';
import { ScheduleText } from './ScheduleText';
import type { ListedSchedule } from './schedule';

/** What is planned, what could not be done, and what was done late. */
export function ScheduleWidget() {
  const words = useWords();
  const { data, failed } = useDesk<{ schedules: ListedSchedule[] }>('schedules');
  if (failed) return <Widget.Error />;
  if (data === undefined) return <Widget.Loading />;
  if (data.schedules.length === 0) return <Widget.NoData>{words('schedule.none')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {data.schedules.map((schedule) => (
        <li key={schedule.id}>
          <EntryLink uid={schedule.uid} documentId={schedule.documentId} locale={schedule.locales[0] ?? ''}>
            {schedule.title}
          </EntryLink>
          <ScheduleText schedule={schedule} />
        </li>
      ))}
    </Flex>
  );
}
