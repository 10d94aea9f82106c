import { Fake, FakeOptions, TOKEN } from './Fake';

interface Body {
  name: string;
  external_id: string;
  catalog_type_id: string;
}

/** Catalog V3 of https://docs.incident.io/api-reference and https://github.com/incident-io/terraform-provider-incident. */
export function fakeIncidentIo({
  services = [],
  takesTwice,
}: FakeOptions): Fake {
  const shown = (service: { id: string; name: string }) => ({
    ...service,
    // Those that people made have none.
    external_id: 'made' in service ? service.name : null,
    aliases: [],
    attribute_values: {},
    created_at: new Date(
      1_700_000_000_000 + services.findIndex(({ id }) => id === service.id),
    ).toISOString(),
  });
  return {
    services,
    creates: ({ method }) => method === 'POST',
    answer({ method, path, query, headers, body }) {
      if (headers.authorization !== `Bearer ${TOKEN}`) {
        return {
          status: 401,
          body: { type: 'authentication_error', status: 401, errors: [] },
        };
      }
      if (path !== '/v3/catalog_entries') return { status: 404, body: {} };
      if (method === 'POST') {
        const { name, external_id: id } = body as Body;
        if (
          services.some(one => shown(one).external_id === id) &&
          !takesTwice
        ) {
          return {
            status: 422,
            body: {
              type: 'validation_error',
              errors: [
                { code: 'invalid_value', message: 'External ID is taken' },
              ],
            },
          };
        }
        const made = { id: `01F${services.length}`, name, made: body };
        services.push(made);
        return { status: 201, body: { catalog_entry: shown(made) } };
      }
      const identifier = query.get('identifier');
      const all = services
        .map(shown)
        .filter(
          one =>
            identifier === null ||
            [one.id, one.external_id].includes(identifier),
        )
        .reverse();
      const start = all.findIndex(({ id }) => id === query.get('after')) + 1;
      const page = all.slice(start, start + 2);
      const last = page.at(-1);
      const isMore = start + 2 < all.length;
      return {
        body: {
          catalog_entries: page,
          catalog_type: { id: query.get('catalog_type_id') },
          pagination_meta: { page_size: 2, ...(isMore && { after: last?.id }) },
        },
      };
    },
  };
}
