import {
  AnswerSchema,
  apiUrl,
  ApiQuery,
  Lane,
  Page,
  readAnswer,
  readPages,
} from '@callboard/backstage-plugin-oncall-node';

/** The requests of one call of a provider, to one API. */
export class Calls {
  readonly lane: Lane;
  readonly #title: string;
  readonly #base: URL;

  /** @param title - whose API it is, for messages: `Opsgenie's API` */
  constructor(title: string, lane: Lane, base: URL) {
    this.#title = title;
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
   * Asks for a whole list.
   *
   * @param toPage - the items of an answer, and where the next ones are
   */
  async list<T, I>(
    schema: AnswerSchema<T>,
    segments: string[],
    query: ApiQuery,
    toPage: (answer: T, url: URL) => Page<I>,
  ): Promise<I[]> {
    const first = apiUrl(this.#base, segments, query);
    return readPages(first, async url =>
      toPage(await this.#ask(url, schema), url),
    );
  }

  async #ask<T>(url: URL, schema: AnswerSchema<T>): Promise<T> {
    return readAnswer(this.#title, schema, await this.lane.json(url));
  }
}
