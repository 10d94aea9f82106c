import { InputError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { Config } from '@backstage/config';
import { Persona, findPersona, personas } from './personas';

/** The header in which the sign-in page says who the visitor wants to be. */
export const PERSONA_HEADER = 'x-callboard-persona';

/** Why personas may not be offered here; undefined where they may. */
export function whyNotAllowed(
  providerConfig: Config | undefined,
): string | undefined {
  const allowed =
    process.env.NODE_ENV === 'development' ||
    providerConfig?.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') ===
      true;
  return allowed
    ? undefined
    : "Personas let anybody be anybody and are refused outside of development. Set 'demo.enabled: false', or 'auth.providers.demo.dangerouslyAllowOutsideDevelopment: true' where nothing depends on it.";
}

/** Takes the visitor's word for who they are: the header, or `?persona=` for people with curl. */
export const personaAuthenticator = createProxyAuthenticator<
  string | undefined,
  Persona,
  unknown
>({
  initialize: ({ config }) => whyNotAllowed(config),
  defaultProfileTransform: async ({ name, userEntityRef }) => ({
    profile: {
      displayName: name,
      email: `${userEntityRef.replace('user:default/', '')}@fernway.example`,
    },
  }),
  async authenticate({ req }, refusal) {
    if (refusal) {
      throw new NotAllowedError(refusal);
    }
    const asked = req.query.persona ?? req.header(PERSONA_HEADER);
    const persona = findPersona(typeof asked === 'string' ? asked : undefined);
    if (!persona) {
      throw new InputError(
        `Expected one of ${personas
          .map(p => p.id)
          .join(', ')} in the header ${PERSONA_HEADER} or in ?persona=`,
      );
    }
    return { result: persona };
  },
});
