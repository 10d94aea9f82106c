import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { personaAuthenticator, whyNotAllowed } from './authenticator';
import { signInAsPersona } from './signIn';

/** The sign-in provider `demo`. Refuses to start outside of development unless config says otherwise. */
export const personasModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-personas',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        const refusal = whyNotAllowed(
          config.getOptionalConfig('auth.providers.demo'),
        );
        if (refusal) {
          throw new NotAllowedError(refusal);
        }
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: personaAuthenticator,
            signInResolver: signInAsPersona(logger),
          }),
        });
      },
    });
  },
});
