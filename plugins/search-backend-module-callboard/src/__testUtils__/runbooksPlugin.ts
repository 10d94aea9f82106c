import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  SearchDocument,
  SearchDocumentPage,
} from '@callboard/backstage-plugin-runbooks-common';

/** What the stand-in of the runbooks plugin answers, and what it was asked. */
export interface RunbooksStandIn {
  pages: SearchDocumentPage[];
  /** Number of the page it fails at. */
  failsAt?: number;
  asked: string[];
}

export function searchDocument(
  different: Partial<SearchDocument>,
): SearchDocument {
  return {
    id: 'abc',
    entityRef: 'component:default/checkout',
    entityTitle: 'Checkout',
    ownerRef: 'group:default/payments',
    title: 'High error rate',
    text: 'Roll back the last deploy.',
    alerts: ['CheckoutErrors'],
    kind: 'markdown',
    url: 'https://github.com/o/r/blob/main/a.md',
    state: 'good',
    ...different,
  };
}

/** Answers on loopback as the runbooks plugin does, to services only. */
export function runbooksPlugin(standIn: RunbooksStandIn) {
  return createBackendPlugin({
    pluginId: 'runbooks',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use((req, res, next) => {
            httpAuth
              .credentials(req, { allow: ['service'] })
              .then(({ principal }) => {
                const page = Number(req.query.cursor ?? 0);
                standIn.asked.push(
                  [principal.subject, req.path, page].join(' '),
                );
                if (page === standIn.failsAt) {
                  throw new Error('The database is away');
                }
                res.json(standIn.pages[page]);
              })
              .catch(next);
          });
        },
      });
    },
  });
}
