import { Fake, FakeOptions, TOKEN } from './Fake';

interface Body {
  service: { name: string };
}

/** `listServices` and `createService` of https://github.com/PagerDuty/api-schema (reference/REST/openapiv3.json). */
export function fakePagerDuty({
  services = [],
  takesTwice,
}: FakeOptions): Fake {
  const shown = (service: { id: string; name: string }) => ({
    ...service,
    type: 'service',
    html_url: `https://acme.pagerduty.com/service-directory/${service.id}`,
    // The list is in the order of names, not of age.
    created_at: new Date(
      1_700_000_000_000 + services.findIndex(({ id }) => id === service.id),
    ).toISOString(),
  });
  return {
    services,
    creates: ({ method }) => method === 'POST',
    answer({ method, path, query, headers, body }) {
      if (headers.authorization !== `Token token=${TOKEN}`) {
        return { status: 401, body: { error: { message: 'Unauthorized' } } };
      }
      if (path !== '/services') return { status: 404, body: {} };
      if (method === 'POST') {
        const { service } = body as Body;
        const isTaken = services.some(({ name }) => name === service.name);
        if (isTaken && !takesTwice) {
          return {
            status: 400,
            body: {
              error: {
                message: 'Invalid Input Provided',
                code: 2001,
                errors: ['Name has already been taken'],
              },
            },
          };
        }
        const made = {
          id: `P${services.length}`,
          name: service.name,
          made: service,
        };
        services.push(made);
        return { status: 201, body: { service: shown(made) } };
      }
      const found = services
        .filter(({ name }) => name.includes(query.get('query') ?? ''))
        .reverse();
      const offset = Number(query.get('offset'));
      const limit = 2;
      return {
        body: {
          services: found.slice(offset, offset + limit).map(shown),
          limit,
          offset,
          more: offset + limit < found.length,
        },
      };
    },
  };
}
