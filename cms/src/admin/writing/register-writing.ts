import { Pencil } from '@strapi/icons';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { followSaves } from './follow-saves';
import { WritingPanel } from './WritingPanel';

/** Nothing that was typed is lost: kept in the browser, offered again, never saved over somebody else's words. */
export function registerWriting(app: StrapiApp): void {
  followSaves();
  const { apis } = app.getPlugin('content-manager') as unknown as { apis: ContentManagerPlugin['config']['apis'] };
  apis.addEditViewSidePanel((panels) => {
    // Below Strapi's buttons: to save and publish, and to preview.
    const own = panels.findIndex(({ type }) => type === 'actions') + 2;
    return [...panels.slice(0, own), WritingPanel, ...panels.slice(own)];
  });
}

/** Must be called before the application starts: what the first page shows is read once. */
export function registerUnsaved(app: StrapiApp): void {
  app.widgets.register((others) => [
    {
      id: 'unsaved',
      icon: Pencil,
      title: { id: 'write.unsaved.title', defaultMessage: 'Typed and not saved' },
      component: async () => (await import('./UnsavedWidget')).default,
    },
    ...others,
  ]);
}
