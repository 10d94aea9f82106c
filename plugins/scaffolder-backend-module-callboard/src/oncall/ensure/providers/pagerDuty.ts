import { InputError } from '@backstage/errors';
import { nextOffset, webUrl } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { annotationsOf } from '../annotations';
import { ProviderApi } from '../api/ProviderApi';
import { PagingDirectory } from '../PagingDirectory';
import { DirectoryOptions } from './DirectoryOptions';

const PAGE_SIZE = 100;

const Service = z.object({
  id: z.string().min(1),
  name: z.string(),
  html_url: z.string().nullish().catch(undefined),
  created_at: z.string().nullish().catch(undefined),
});

const ServicesPage = z.object({
  services: z.array(Service),
  more: z.boolean(),
});

const Created = z.object({ service: Service });

/**
 * Services of PagerDuty, whose names are unique in an account: `GET /services`, `POST /services`.
 * https://developer.pagerduty.com/api-reference
 */
export function createPagerDutyDirectory({
  account,
  ...options
}: DirectoryOptions): PagingDirectory {
  const api = ProviderApi.create({
    ...options,
    title: 'PagerDuty',
    account,
    base: account.apiUrl ?? new URL('https://api.pagerduty.com/'),
    headers: {
      accept: 'application/vnd.pagerduty+json;version=2',
      authorization: `Token token=${account.token}`,
      ...(account.from !== undefined && { from: account.from }),
    },
  });
  const toService = ({ id, html_url }: z.infer<typeof Service>) => ({
    id,
    url: webUrl(html_url),
  });
  return {
    title: api.title,
    async find(name) {
      const first = api.url(['services'], {
        query: name,
        limit: PAGE_SIZE,
        offset: 0,
      });
      // `query` finds names that contain it.
      const services = await api.list(first, ServicesPage, (page, url) => ({
        items: page.services,
        next: nextOffset(url, page.more, page.services.length),
      }));
      return services
        .filter(service => service.name === name)
        .sort((a, b) => (a.created_at ?? '').localeCompare(b.created_at ?? ''))
        .map(toService);
    },
    assertComplete({ escalationPolicy }) {
      if (!escalationPolicy) {
        throw new InputError(
          'escalationPolicy: expected the id of an escalation policy of PagerDuty, found none',
        );
      }
    },
    async create({ name, description, escalationPolicy }) {
      const { service } = await api.post(
        api.url(['services']),
        {
          service: {
            type: 'service',
            name,
            description,
            escalation_policy: {
              id: escalationPolicy,
              type: 'escalation_policy_reference',
            },
            // Alertmanager sends pages as critical and tickets as warning: only the former wake somebody.
            incident_urgency_rule: {
              type: 'constant',
              urgency: 'severity_based',
            },
            // Alertmanager says itself when an alert is over.
            auto_resolve_timeout: null,
            alert_creation: 'create_alerts_and_incidents',
          },
        },
        Created,
      );
      return toService(service);
    },
    annotations: ({ id }) =>
      annotationsOf(account, 'pagerduty.com/account', {
        'pagerduty.com/service-id': id,
      }),
  };
}
