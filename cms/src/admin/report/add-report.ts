import { PlusCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** “New report” on the first page, for those who may write one. */
export function addReport(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: 'biseri-report',
      icon: PlusCircle,
      title: { id: 'report.new', defaultMessage: 'New report' },
      permissions: [{ action: 'plugin::content-manager.explorer.create', subject: 'api::workshop.workshop' }],
      component: async () => (await import('./ReportWidget')).ReportWidget,
    },
    ...widgets,
  ]);
}
