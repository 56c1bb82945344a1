import type { OpenEntry } from '../side-panel';
import { deskPath } from '../side-panel';
import { useDesk } from '../use-desk';
import { useWords } from '../use-words';
import { ScheduleList } from './ScheduleList';
import type { EntrySchedules } from './schedule';

/** The panel beside the form that says what is planned for the entry; who may publish it changes that there. */
export function SchedulePanel(entry: OpenEntry) {
  const words = useWords();
  const path = deskPath('schedules', entry);
  const version = `${entry.document?.updatedAt} ${entry.document?.publishedAt}`;
  const { data, reload } = useDesk<EntrySchedules>(path, version);
  if (data === undefined || path === undefined) return null;
  if (!data.maySchedule && data.schedules.length === 0) return null;
  return {
    title: words('schedule.title'),
    content: <ScheduleList path={path} entry={data} locale={entry.document?.locale} onChange={reload} />,
  };
}
