import { ConfigApi } from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { Destination, destinationsOf } from '../../lib/repository';
import { RepositoryOptions } from './schema';

/** Where this portal makes repositories, of what the template allows. */
export function readDestinations(
  integrations: typeof scmIntegrationsApiRef.T,
  config: ConfigApi,
  { allowedHosts }: Pick<RepositoryOptions, 'allowedHosts'> = {},
): Destination[] {
  const hosts = [
    ...integrations.github.list(),
    ...integrations.gitlab.list(),
  ].map(({ type, title, config: { host } }) => ({ type, title, host }));
  return destinationsOf(
    hosts,
    config.getOptionalString('callboard.scaffolder.localRepositories'),
    allowedHosts,
  );
}
