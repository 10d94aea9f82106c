import { z } from 'zod';
import { annotationsOf } from '../annotations';
import { ProviderApi } from '../api/ProviderApi';
import { PagingDirectory } from '../PagingDirectory';
import { DirectoryOptions } from './DirectoryOptions';

/** Its `link` is the address with a token that alerts are sent to, which is not read. */
const Integration = z.object({ id: z.string().min(1), name: z.string() });

const IntegrationsPage = z.object({
  next: z.string().nullish(),
  results: z.array(Integration),
});

/**
 * Integrations of Grafana IRM (Grafana OnCall), whose names are unique in a team: `GET /api/v1/integrations/`, the oldest
 * first, and `POST /api/v1/integrations/`.
 * https://grafana.com/docs/grafana-cloud/alerting-and-irm/irm/reference/oncall-api/integrations/
 */
export function createGrafanaDirectory({
  account,
  ...options
}: DirectoryOptions): PagingDirectory {
  const { apiUrl, grafanaUrl, scheme, token } = account;
  if (!apiUrl) throw new Error('Grafana has no address');
  const api = ProviderApi.create({
    ...options,
    title: 'Grafana',
    account,
    base: apiUrl,
    headers: {
      authorization: scheme === 'bearer' ? `Bearer ${token}` : token,
      ...(grafanaUrl !== undefined && { 'x-grafana-url': grafanaUrl }),
    },
  });
  // Without the slash at the end Django redirects, and redirects are not followed.
  const integrations = (query = {}) => {
    const url = api.url(['api', 'v1', 'integrations'], query);
    url.pathname += '/';
    return url;
  };
  const toService = ({ id }: { id: string }) => ({
    id,
    ...(grafanaUrl !== undefined && {
      url: `${grafanaUrl}/a/grafana-irm-app/integrations/${encodeURIComponent(
        id,
      )}`,
    }),
  });
  return {
    title: api.title,
    async find(name) {
      const found = await api.list(
        integrations({ name }),
        IntegrationsPage,
        ({ results, next }, url) => ({
          items: results,
          next: next && sameWay(url, next),
        }),
      );
      return found
        .filter(integration => integration.name === name)
        .map(toService);
    },
    assertComplete: () => {},
    async create({ name, escalationPolicy }) {
      const integration = await api.post(
        integrations(),
        {
          type: 'alertmanager',
          name,
          ...(escalationPolicy && {
            default_route: { escalation_chain_id: escalationPolicy },
          }),
        },
        Integration,
      );
      return toService(integration);
    },
    annotations: ({ id }) =>
      annotationsOf(account, 'callboard.dev/grafana-oncall-account', {
        'callboard.dev/grafana-oncall-integration-id': id,
      }),
  };
}

/** The link to the next page may name a host that only the server itself knows: its query alone is taken. */
function sameWay(url: URL, link: string): URL {
  const next = new URL(url);
  next.search = URL.parse(link, url)?.search ?? '';
  return next;
}
