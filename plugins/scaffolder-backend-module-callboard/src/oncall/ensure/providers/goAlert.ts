import { InputError } from '@backstage/errors';
import {
  AnswerSchema,
  nextCursor,
  ProviderFailure,
  readPages,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { annotationsOf } from '../annotations';
import { ProviderApi } from '../api/ProviderApi';
import { PagingDirectory } from '../PagingDirectory';
import { DirectoryOptions } from './DirectoryOptions';
import { GOALERT_DOCUMENT, GoAlertOperation } from './goAlertDocument';

const PAGE_SIZE = 100;

const Service = z.object({ id: z.string().min(1), name: z.string() });

const Answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({ code: z.unknown() })
          .partial()
          .nullish()
          .catch(undefined),
      }),
    )
    .nullish(),
});

const Services = z.object({
  services: z.object({
    nodes: z.array(Service),
    pageInfo: z.object({
      endCursor: z.string().nullish(),
      hasNextPage: z.boolean(),
    }),
  }),
});

const Created = z.object({ createService: Service });

/**
 * Services of GoAlert, whose names are unique without regard to case: the GraphQL operations of {@link GOALERT_DOCUMENT}.
 * https://github.com/target/goalert/blob/master/graphql2/schema.graphql
 */
export function createGoAlertDirectory({
  account,
  ...options
}: DirectoryOptions): PagingDirectory {
  const { apiUrl } = account;
  if (!apiUrl) throw new Error('GoAlert has no address');
  const api = ProviderApi.create({
    ...options,
    title: 'GoAlert',
    account,
    base: apiUrl,
    headers: { authorization: `Bearer ${account.token}` },
  });
  async function ask<T>(
    operationName: GoAlertOperation,
    input: Record<string, unknown>,
    schema: AnswerSchema<T>,
  ): Promise<T> {
    const { data, errors } = await api.post(
      api.url(['api', 'graphql']),
      { query: GOALERT_DOCUMENT, operationName, variables: { input } },
      Answer,
      operationName === 'CallboardFindServices',
    );
    const [error] = errors ?? [];
    if (error) throw refused(api.title, error);
    const parsed = schema.safeParse(data);
    if (!parsed.success) {
      throw new ProviderFailure(
        'unexpected-answer',
        `${api.title} answered ${operationName} in another way than its schema says`,
      );
    }
    return parsed.data;
  }
  const toService = ({ id }: { id: string }) => ({
    id,
    url: new URL(`services/${encodeURIComponent(id)}`, apiUrl).href,
  });
  return {
    title: api.title,
    async find(name) {
      // The address stands for the page only: cursors travel in the body.
      const found = await readPages(api.url(['api', 'graphql']), async url => {
        const { services } = await ask(
          'CallboardFindServices',
          {
            search: name,
            first: PAGE_SIZE,
            after: url.searchParams.get('after') ?? '',
          },
          Services,
        );
        const { hasNextPage, endCursor } = services.pageInfo;
        return {
          items: services.nodes,
          next: hasNextPage ? nextCursor(url, endCursor, 'after') : undefined,
        };
      });
      return found
        .filter(service => service.name.toLowerCase() === name.toLowerCase())
        .sort((a, b) => a.id.localeCompare(b.id))
        .map(toService);
    },
    assertComplete({ escalationPolicy }) {
      if (!escalationPolicy) {
        throw new InputError(
          'escalationPolicy: expected the id of an escalation policy of GoAlert, found none',
        );
      }
    },
    async create({ name, description, escalationPolicy }) {
      const { createService } = await ask(
        'CallboardCreateService',
        { name, description, escalationPolicyID: escalationPolicy },
        Created,
      );
      return toService(createService);
    },
    annotations: ({ id }) =>
      annotationsOf(account, 'callboard.dev/goalert-account', {
        'callboard.dev/goalert-service-id': id,
      }),
  };
}

function refused(
  title: string,
  {
    message,
    extensions,
  }: { message: string; extensions?: { code?: unknown } | null },
): Error {
  return new InputError(
    extensions?.code === 'invalid_query'
      ? `${title}: the API key was made for another document; make one, of role admin, for the document in this module's README, without anything before or after it`
      : `${title} refused: ${message.slice(0, 300)}`,
  );
}
