import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  FACT_TYPES,
  factDeclarations,
  FactVariable,
  FactVariableDeclaration,
  ScorecardsClient,
} from '@callboard/backstage-plugin-scorecards-common';

/** What asking the scorecards plugin needs. */
export interface ReadDeclarationsOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  credentials: BackstageCredentials;
  logger: LoggerService;
}

/**
 * The facts that this portal's scorecards plugin knows, as whoever runs the template. Where it is not installed or does not
 * answer, those that Callboard itself declares.
 */
export async function readDeclarations({
  auth,
  discovery,
  credentials,
  logger,
}: ReadDeclarationsOptions): Promise<readonly FactVariableDeclaration[]> {
  const client = new ScorecardsClient({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  try {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'scorecards',
    });
    const { items } = await client.listFacts({ token });
    return items.map(toDeclaration);
  } catch (error) {
    logger.warn(
      `The scorecards plugin did not say which facts there are, those of Callboard itself are used: ${stringifyError(
        error,
      )}`,
    );
    return factDeclarations;
  }
}

/** The API spells facts out with their variable. */
export function toDeclaration({
  variable,
  title,
  description,
  fields,
}: FactVariable): FactVariableDeclaration {
  return {
    variable,
    title,
    ...(description !== undefined && { description }),
    fields: fields.flatMap(({ name, type, ...field }) => {
      const known = FACT_TYPES.find(one => one === type);
      return known
        ? [{ ...field, name: name.slice(variable.length + 1), type: known }]
        : [];
    }),
  };
}
