import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../side-panel';
import { SchedulePanel } from './SchedulePanel';

/** Publishing at a time: beside the form, and what is planned, failed or came late on the first page. */
export function addSchedule(app: StrapiApp): void {
  addSidePanel(app, SchedulePanel);
  app.widgets.register((widgets) => [
    {
      id: 'biseri-schedules',
      icon: Clock,
      title: { id: 'schedule.widget', defaultMessage: 'Planned' },
      component: async () => (await import('./ScheduleWidget')).ScheduleWidget,
    },
    ...widgets,
  ]);
}
