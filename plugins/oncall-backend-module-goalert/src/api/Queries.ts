import {
  AnswerSchema,
  errorBodyOf,
  Lane,
  nextCursor,
  ProviderFailure,
  readAnswer,
  readPages,
  statusOf,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';
import { GOALERT_DOCUMENT, Operation } from './document';
import { pageOf } from './schemas';

/** https://spec.graphql.org/October2021/#sec-Response-Format */
const Envelope = z.object({
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

/** The queries of one call of the provider, to one GoAlert. */
export class Queries {
  readonly #title: string;
  readonly #endpoint: URL;
  readonly #lane: Lane;

  constructor(title: string, endpoint: URL, lane: Lane) {
    this.#title = title;
    this.#endpoint = endpoint;
    this.#lane = lane;
  }

  /** Does something for each item, a few at a time. GoAlert itself serves one request of a key after the other. */
  each<T, R>(items: readonly T[], work: (item: T) => Promise<R>) {
    return this.#lane.each(items, work);
  }

  /**
   * Asks for the one thing that an operation is about.
   *
   * @returns undefined where GoAlert has no such thing
   * @throws ProviderError, ProviderFailure
   */
  async one<T>(
    operation: Operation,
    variables: Record<string, unknown>,
    schema: AnswerSchema<T>,
  ): Promise<T | undefined> {
    const body = await this.#post(operation, variables);
    const { data, errors } = readAnswer(this.#title, Envelope, body);
    const [error] = errors ?? [];
    if (error) throw this.#refused(operation, error);
    const [value] = Object.values(data ?? {});
    if (value === null) return undefined;
    return readAnswer(this.#title, schema, value);
  }

  /** Asks for a list, page by page. */
  async all<T>(
    operation: Operation,
    input: Record<string, unknown>,
    item: AnswerSchema<T>,
  ): Promise<T[]> {
    return readPages(this.#endpoint, async url => {
      // The address stands for the page only: cursors travel in the body.
      const after = url.searchParams.get('after') ?? '';
      const variables = { input: { ...input, after } };
      const page = await this.one(operation, variables, pageOf(item));
      if (!page) return { items: [] };
      const { hasNextPage, endCursor } = page.pageInfo;
      if (hasNextPage && !endCursor) {
        throw new ProviderFailure(
          'unexpected-answer',
          `${this.#title} has more, and does not say where`,
        );
      }
      return {
        items: page.nodes,
        next: hasNextPage ? nextCursor(url, endCursor, 'after') : undefined,
      };
    });
  }

  async #post(operation: Operation, variables: Record<string, unknown>) {
    try {
      return await this.#lane.json(this.#endpoint, {
        method: 'POST',
        // Without queries of ours that change anything, twice is as good as once.
        idempotent: true,
        json: {
          query: GOALERT_DOCUMENT,
          operationName: operation,
          variables,
        },
      });
    } catch (error) {
      if (statusOf(error) === 401) {
        throw new ProviderFailure(
          'unauthorized',
          `${this.#title} does not know the API key: is it deleted or expired?`,
        );
      }
      const told = Envelope.safeParse(errorBodyOf(error)).data;
      if (!told?.errors?.length) throw error;
      return told;
    }
  }

  #refused(
    operation: Operation,
    error: { message: string; extensions?: { code?: unknown } | null },
  ): ProviderFailure {
    return error.extensions?.code === 'invalid_query'
      ? new ProviderFailure(
          'wrong-query',
          `The API key of ${
            this.#title
          } was made for another document: make one for the document in this module's README, without anything before or after it`,
        )
      : new ProviderFailure(
          'graphql-error',
          `${this.#title} refused ${operation}: ${error.message.slice(0, 300)}`,
        );
  }
}
