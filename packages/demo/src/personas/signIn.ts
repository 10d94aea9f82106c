import { LoggerService } from '@backstage/backend-plugin-api';
import { SignInResolver } from '@backstage/plugin-auth-node';
import { Persona } from './personas';

/**
 * Signs in as the catalog's user, with every group the catalog knows.
 *
 * In the first seconds of a fresh portal the catalog has not read the user yet. A token issued then would be without
 * teams for an hour, so it carries the groups of the table instead.
 */
export function signInAsPersona(
  logger: LoggerService,
): SignInResolver<Persona> {
  return async ({ result: persona }, context) => {
    try {
      return await context.signInWithCatalogUser({
        entityRef: persona.userEntityRef,
      });
    } catch (error) {
      logger.info(
        `The catalog does not know ${persona.userEntityRef} yet, signing in with the groups of the demo: ${error}`,
      );
      return context.issueToken({
        claims: {
          sub: persona.userEntityRef,
          ent: [persona.userEntityRef, ...persona.groupRefs],
        },
      });
    }
  };
}
