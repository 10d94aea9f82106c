import { GOALERT_DOCUMENT } from '../../ensure/providers/goAlertDocument';
import { Fake, FakeOptions, FakeRequest, TOKEN } from './Fake';

interface Body {
  query: string;
  operationName: string;
  variables: { input: Record<string, string> };
}

const failed = (message: string, code?: string) => ({
  body: { data: null, errors: [{ message, extensions: { code } }] },
});

const isCreation = ({ body }: FakeRequest) =>
  (body as Body | undefined)?.operationName === 'CallboardCreateService';

/**
 * `/api/graphql` of https://github.com/target/goalert: graphql2/schema.graphql (shapes), service/search.go (a part of the name,
 * in any case), apikey/middleware.go (a key answers its own document only).
 */
export function fakeGoAlert({ services = [], takesTwice }: FakeOptions): Fake {
  return {
    services,
    creates: isCreation,
    answer(request) {
      const { path, headers } = request;
      const { query, variables } = request.body as Body;
      if (headers.authorization !== `Bearer ${TOKEN}`) {
        return {
          status: 401,
          headers: { 'content-type': 'text/plain' },
          body: 'unauthorized',
        };
      }
      if (path !== '/api/graphql') return { status: 404, body: 'not found' };
      if (query !== GOALERT_DOCUMENT) {
        return failed('wrong query for API key', 'invalid_query');
      }
      const { input } = variables;
      if (isCreation(request)) {
        const name = input.name ?? '';
        const isTaken = services.some(
          one => one.name.toLowerCase() === name.toLowerCase(),
        );
        if (isTaken && !takesTwice) {
          return failed('already exists', 'INVALID_INPUT_VALUE');
        }
        const made = { id: `g-${services.length}`, name, made: input };
        services.push(made);
        return { body: { data: { createService: { id: made.id, name } } } };
      }
      const found = services.filter(({ name }) =>
        name.toLowerCase().includes((input.search ?? '').toLowerCase()),
      );
      const start = Number(input.after || 0);
      return {
        body: {
          data: {
            services: {
              nodes: found
                .slice(start, start + 2)
                .map(({ id, name }) => ({ id, name })),
              pageInfo: {
                endCursor: String(start + 2),
                hasNextPage: start + 2 < found.length,
              },
            },
          },
        },
      };
    },
  };
}
