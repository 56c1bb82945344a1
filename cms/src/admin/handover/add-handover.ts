import { PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanel } from '../side-panel';
import { HandoverPanel } from './HandoverPanel';

/** Handing entries from author to editor: beside the form, and what waits on the first page. */
export function addHandover(app: StrapiApp): void {
  addSidePanel(app, HandoverPanel);
  app.widgets.register((widgets) => [
    {
      id: 'biseri-handovers',
      icon: PaperPlane,
      title: { id: 'handover.widget', defaultMessage: 'Handed over' },
      component: async () => (await import('./HandoverWidget')).HandoverWidget,
    },
    ...widgets,
  ]);
}
