import type { Core } from '@strapi/strapi';

interface ConditionProvider {
  register(condition: object): Promise<unknown>;
}

/** Name under which permissions mean the condition below. */
export const OWN_DRAFT = 'api::own-draft';

/** A condition of Strapi's permissions: rows that one created, and no published one: deleting that takes a page off the site. */
export async function registerOwnDraft(strapi: Core.Strapi): Promise<void> {
  const { conditionProvider } = strapi.service('admin::permission') as unknown as {
    conditionProvider: ConditionProvider;
  };
  await conditionProvider.register({
    displayName: 'Own draft',
    name: 'own-draft',
    handler: ({ id }: { id: number }) => ({ 'createdBy.id': id, publishedAt: null }),
  });
}
