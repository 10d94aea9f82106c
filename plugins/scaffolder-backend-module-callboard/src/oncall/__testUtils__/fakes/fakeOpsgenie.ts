import { Fake, FakeOptions, TOKEN } from './Fake';

/** `/v2/integrations` of https://docs.opsgenie.com/docs/integration-api and its Go client. */
export function fakeOpsgenie({ services = [], takesTwice }: FakeOptions): Fake {
  return {
    services,
    creates: ({ method }) => method === 'POST',
    answer({ method, path, headers, body }) {
      if (headers.authorization !== `GenieKey ${TOKEN}`) {
        return { status: 401, body: { message: 'Could not authenticate' } };
      }
      if (path !== '/v2/integrations') return { status: 404, body: {} };
      if (method === 'POST') {
        const { name } = body as { name: string };
        if (services.some(one => one.name === name) && !takesTwice) {
          return {
            status: 409,
            body: { message: `Integration with name [${name}] already exists` },
          };
        }
        const id = `og-${services.length}`;
        services.push({ id, name, made: body });
        return {
          status: 201,
          body: { result: 'Created', data: { id, name, apiKey: 'hidden-key' } },
        };
      }
      return {
        body: {
          code: 200,
          data: services.map(({ id, name }) => ({
            id,
            name,
            enabled: true,
            type: 'Prometheus',
            teamId: 't1',
          })),
        },
      };
    },
  };
}
