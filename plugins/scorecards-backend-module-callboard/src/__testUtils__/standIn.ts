import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { PortalAnswers } from './startPortal';

/** Another plugin of Callboard within a backend, which answers what it is told to. */
export const standIn = (
  pluginId: 'slo' | 'oncall' | 'runbooks',
  answers: PortalAnswers,
) =>
  createBackendPlugin({
    pluginId,
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use((req, res) => {
            const answer = Object.entries(answers).find(
              ([path]) => path === `${pluginId}${req.path}`,
            )?.[1];
            res.status(answer ? 200 : 404).json(answer ?? {});
          });
        },
      });
    },
  });
