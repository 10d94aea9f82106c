import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { RequestHandler } from 'express';

/**
 * The root router with a handler in front of everything, so that it sees every request, also those no plugin answers.
 * `rootHttpRouter.use('/')` is refused by the framework; the factory's `configure` is its way to do this.
 */
export function rootHttpRouterBehind(handler: RequestHandler) {
  return rootHttpRouterServiceFactory({
    configure: ({ app, applyDefaults }) => {
      app.use(handler);
      applyDefaults();
    },
  });
}
