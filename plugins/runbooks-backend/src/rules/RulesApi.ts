import {
  createInstanceClient,
  HttpInstanceConfig,
  ProviderHttpClient,
  ReadFailure,
} from '@callboard/backstage-plugin-callboard-node';
import { z } from 'zod';

/** Groups per answer, of servers that page; the others answer with all. */
const GROUPS = 500;
const MAX_PAGES = 200;

const answerSchema = z.object({
  status: z.literal('success'),
  data: z.object({
    groups: z.array(z.unknown()),
    groupNextToken: z.string().nullish(),
  }),
  warnings: z.array(z.string()).nullish(),
});

/** The part of the API of Prometheus, Thanos and Mimir that is used here. */
export class RulesApi {
  readonly #client: ProviderHttpClient;
  readonly #url: URL;

  static create(instance: HttpInstanceConfig): RulesApi {
    return new RulesApi(createInstanceClient(instance), instance.url);
  }

  private constructor(client: ProviderHttpClient, base: URL) {
    this.#client = client;
    this.#url = new URL(base);
    this.#url.pathname = `${base.pathname.replace(/\/+$/, '')}/api/v1/rules`;
    this.#url.search = '';
    this.#url.hash = '';
  }

  /**
   * All groups with their alert rules, their shape unchecked.
   *
   * @throws ProviderError, or ReadFailure: `unexpected-answer`, `partial-response` where the server says that it left
   *   something out, `cursor-loop` where pages do not end
   */
  async groups(signal: AbortSignal): Promise<unknown[]> {
    const groups: unknown[] = [];
    let token: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const data = await this.#page(token, signal);
      groups.push(...data.groups);
      token = data.groupNextToken || undefined;
      if (token === undefined) return groups;
    }
    throw new ReadFailure('cursor-loop', 'The pages of the answer do not end');
  }

  async #page(
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<z.output<typeof answerSchema>['data']> {
    const url = new URL(this.#url);
    url.searchParams.set('type', 'alert');
    url.searchParams.set('group_limit', String(GROUPS));
    if (token !== undefined) url.searchParams.set('group_next_token', token);
    const { body } = await this.#client.json(url, { signal });
    const answer = answerSchema.safeParse(body);
    if (!answer.success) {
      throw new ReadFailure(
        'unexpected-answer',
        'The answer is not one of the rules API of Prometheus',
      );
    }
    const { data, warnings } = answer.data;
    if (warnings?.length) {
      throw new ReadFailure(
        'partial-response',
        `The answer is partial: ${warnings.join('; ').slice(0, 500)}`,
      );
    }
    return data;
  }
}
