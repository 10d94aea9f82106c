import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { annotationsOf } from '../annotations';
import { ProviderApi } from '../api/ProviderApi';
import { PagingDirectory } from '../PagingDirectory';
import { DirectoryOptions } from './DirectoryOptions';

/** The answer to its creation also holds its key, which is not read. */
const Integration = z.object({ id: z.string().min(1), name: z.string() });
const Integrations = z.object({ data: z.array(Integration) });
const Created = z.object({ data: Integration });

/**
 * Integrations of type Prometheus that a team owns: what alerts of Alertmanager arrive at. (Services of Opsgenie group
 * incidents; no alert arrives at them.) `GET /v2/integrations`, which is not paged, and `POST /v2/integrations`.
 * https://docs.opsgenie.com/docs/integration-api
 *
 * @throws InputError without a team, by whose name components find who is on call
 */
export function createOpsgenieDirectory({
  account,
  escalationPolicy: team,
  ...options
}: DirectoryOptions): PagingDirectory {
  if (!team) {
    throw new InputError(
      'escalationPolicy: expected the name of the team of Opsgenie that owns the service, found none',
    );
  }
  const api = ProviderApi.create({
    ...options,
    title: 'Opsgenie',
    account,
    base: account.apiUrl ?? new URL('https://api.opsgenie.com/'),
    headers: { authorization: `GenieKey ${account.token}` },
  });
  return {
    title: api.title,
    async find(name) {
      const integrations = await api.list(
        api.url(['v2', 'integrations']),
        Integrations,
        ({ data }) => ({ items: data }),
      );
      return integrations
        .filter(integration => integration.name === name)
        .sort((a, b) => a.id.localeCompare(b.id))
        .map(({ id }) => ({ id }));
    },
    assertComplete: () => {},
    async create({ name }) {
      const { data } = await api.post(
        api.url(['v2', 'integrations']),
        { type: 'Prometheus', name, ownerTeam: { name: team } },
        Created,
      );
      return { id: data.id };
    },
    annotations: () =>
      annotationsOf(account, 'callboard.dev/opsgenie-account', {
        'opsgenie.com/team': team,
      }),
  };
}
