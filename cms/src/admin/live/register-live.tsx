import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Earth } from '@strapi/icons';
import { ChecklistPanel } from '../checklist/checklist-panel';
import { warnWithoutAlt } from '../checklist/warn-without-alt';
import { markSharedFields } from '../shared-facts/mark-shared-fields';
import { SharedFactsPanel } from '../shared-facts/shared-facts-panel';
import { LivePanel } from './live-panel';

/** Adds the site's state to the admin's home, before Strapi's own widgets. */
export function registerSiteWidget(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: 'site',
      icon: Earth,
      title: { id: 'live.site.title', defaultMessage: 'The site' },
      component: async () => (await import('./SiteWidget')).SiteWidget,
    },
    ...widgets,
  ]);
}

/** Adds to the form of an entry whether it is live, what it lacks, and what holds for all languages. */
export function registerLive(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addEditViewSidePanel((panels) => {
    // Below Strapi's buttons: to save and publish, and to preview.
    const own = panels.findIndex(({ type }) => type === 'actions') + 2;
    return [...panels.slice(0, own), SharedFactsPanel, LivePanel, ChecklistPanel, ...panels.slice(own)];
  });
  apis.addDocumentAction((actions) =>
    actions.map((action) => (action.type === 'publish' ? warnWithoutAlt(action) : action)),
  );
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', markSharedFields);
}
