import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { Earth } from '@strapi/icons';
import { LanguagesPanel } from './LanguagesPanel';
import { DuplicateAction } from './duplicate-action';

/** The page "Languages", its figures on the home page, the panel beside a form, and copies with all languages. */
export function registerLanguages(app: StrapiApp): void {
  const title = { id: 'languages.title', defaultMessage: 'Languages' };
  app.addMenuLink({
    to: 'languages',
    icon: Earth,
    intlLabel: title,
    permissions: [],
    position: 2,
    Component: () => import('./LanguagesPage'),
  });
  app.widgets.register({
    id: 'languages',
    icon: Earth,
    title,
    link: { label: { id: 'languages.widget.link', defaultMessage: 'All entries' }, href: '/languages' },
    component: async () => (await import('./LanguagesWidget')).default,
  });
}

/** What the content manager shows of languages; it must be there already. */
export function extendForms(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addEditViewSidePanel((panels) => [...panels, LanguagesPanel]);
  apis.addDocumentAction((actions) => [...actions, DuplicateAction]);
}
