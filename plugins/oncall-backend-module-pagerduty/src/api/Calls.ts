import {
  AnswerSchema,
  apiUrl,
  ApiQuery,
  Lane,
  nextOffset,
  readAnswer,
  readPages,
} from '@callboard/backstage-plugin-oncall-node';
import { z } from 'zod';

/** https://developer.pagerduty.com/docs/versioning */
const HEADERS = { accept: 'application/vnd.pagerduty+json;version=2' };

/** Most of one page: https://developer.pagerduty.com/docs/pagination */
const PAGE_SIZE = 100;

const Paging = z.looseObject({
  more: z.boolean(),
  /** What the server made of the limit it was asked for. */
  limit: z.number().int().positive().optional().catch(undefined),
});

/** The requests of one call of the provider. */
export class Calls {
  readonly lane: Lane;
  readonly #base: URL;

  constructor(lane: Lane, base: URL) {
    this.lane = lane;
    this.#base = base;
  }

  /**
   * Asks for one thing.
   *
   * @throws ProviderError, ProviderFailure
   */
  async get<T>(
    schema: AnswerSchema<T>,
    segments: string[],
    query: ApiQuery = {},
  ): Promise<T> {
    return this.#ask(apiUrl(this.#base, segments, query), schema);
  }

  /**
   * Asks for a whole list, whose items are the caller's to check.
   *
   * @param key - name of the list in the answer
   * @throws ProviderError, ProviderFailure
   */
  async list(
    key: string,
    segments: string[],
    query: ApiQuery = {},
  ): Promise<unknown[]> {
    const schema = Paging.and(z.object({ [key]: z.array(z.unknown()) }));
    const first = apiUrl(this.#base, segments, {
      ...query,
      limit: PAGE_SIZE,
      offset: 0,
    });
    return readPages(first, async url => {
      const page = await this.#ask(url, schema);
      const items = page[key] ?? [];
      // An empty page that has a next one goes nowhere, whatever limit it echoes.
      const step = items.length && (page.limit ?? items.length);
      return { items, next: nextOffset(url, page.more, step) };
    });
  }

  async #ask<T>(url: URL, schema: AnswerSchema<T>): Promise<T> {
    const body = await this.lane.json(url, { headers: HEADERS });
    return readAnswer("PagerDuty's API", schema, body);
  }
}
