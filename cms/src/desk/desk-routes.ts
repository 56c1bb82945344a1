import type { Core } from '@strapi/strapi';

interface DeskRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/desk`, as `/live/:type/:id`. */
  readonly path: string;
  /** What it gives back is the answer; a thrown `errors.*` of `@strapi/utils` is answered as Strapi's own are. */
  readonly handler: Core.ControllerHandler;
  /** Actions of Strapi's permissions of which the administrator needs all; without, any signed-in one may. */
  readonly actions?: readonly string[];
}

/** Adds what the editor's desk asks of the CMS: for signed-in administrators only, never for API tokens or readers. */
export function addDeskRoutes(strapi: Core.Strapi, routes: readonly DeskRoute[]): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/desk',
    routes: routes.map(({ method, path, handler, actions = [] }) => ({
      method,
      path,
      handler,
      info: { type: 'admin' },
      config: {
        policies: [
          'admin::isAuthenticatedAdmin',
          ...(actions.length > 0 ? [{ name: 'admin::hasPermissions', config: { actions: [...actions] } }] : []),
        ],
      },
    })),
  });
}
