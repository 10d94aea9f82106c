import { InputError } from '@backstage/errors';
import { nextCursor } from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { annotationsOf } from '../annotations';
import { ProviderApi } from '../api/ProviderApi';
import { PagingDirectory } from '../PagingDirectory';
import { DirectoryOptions } from './DirectoryOptions';

const PAGE_SIZE = 250;

const Entry = z.object({
  id: z.string().min(1),
  name: z.string(),
  external_id: z.string().nullish(),
  created_at: z.string().nullish().catch(undefined),
});

const EntriesPage = z.object({
  catalog_entries: z.array(Entry),
  pagination_meta: z.object({ after: z.string().nullish() }).nullish(),
});

const Created = z.object({ catalog_entry: Entry });

/**
 * Entries of incident.io's catalog, which routes of alerts and the on-call plugin name services by:
 * `GET /v3/catalog_entries`, `POST /v3/catalog_entries`. The name is the entry's external id too, which is unique in its type:
 * the API itself refuses a second one. https://docs.incident.io/api-reference/catalog-v3
 */
export function createIncidentIoDirectory({
  account,
  ...options
}: DirectoryOptions): PagingDirectory {
  const { catalogType, escalationAttribute } = account;
  const api = ProviderApi.create({
    ...options,
    title: 'incident.io',
    account,
    base: account.apiUrl ?? new URL('https://api.incident.io/'),
    headers: { authorization: `Bearer ${account.token}` },
  });
  const list = (query: { identifier?: string }) =>
    api.list(
      api.url(['v3', 'catalog_entries'], {
        catalog_type_id: catalogType,
        page_size: PAGE_SIZE,
        ...query,
      }),
      EntriesPage,
      ({ catalog_entries: items, pagination_meta: meta }, url) => ({
        items,
        next: nextCursor(url, meta?.after, 'after'),
      }),
    );
  return {
    title: api.title,
    async find(name) {
      const isMeant = (entry: z.infer<typeof Entry>) =>
        entry.external_id === name || entry.name === name;
      // By its id in the type. An entry that people made may have another, or none: then by its name, among all.
      const identified = (await list({ identifier: name })).filter(isMeant);
      const found =
        identified.length > 0 ? identified : (await list({})).filter(isMeant);
      return found
        .sort((a, b) => (a.created_at ?? '').localeCompare(b.created_at ?? ''))
        .map(({ id }) => ({ id }));
    },
    assertComplete({ escalationPolicy }) {
      if (escalationPolicy && !escalationAttribute) {
        throw new InputError(
          'escalationPolicy: expected callboard.scaffolder.paging[].escalationAttribute to say which attribute of an entry names its escalation path',
        );
      }
    },
    async create({ name, escalationPolicy }) {
      const { catalog_entry: entry } = await api.post(
        api.url(['v3', 'catalog_entries']),
        {
          catalog_type_id: catalogType,
          name,
          external_id: name,
          attribute_values:
            escalationPolicy && escalationAttribute
              ? {
                  [escalationAttribute]: {
                    value: { literal: escalationPolicy },
                  },
                }
              : {},
        },
        Created,
      );
      return { id: entry.id };
    },
    annotations: ({ id }) =>
      annotationsOf(account, 'callboard.dev/incidentio-account', {
        'callboard.dev/incidentio-catalog-entry-id': id,
      }),
  };
}
