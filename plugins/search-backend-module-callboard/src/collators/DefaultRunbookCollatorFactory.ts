import { AuthService } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  RunbooksApi,
  SearchDocument,
} from '@callboard/backstage-plugin-runbooks-common';
import { Readable } from 'node:stream';
import { RunbookDocument, toRunbookDocument } from './toRunbookDocument';

/** Documents per request: each may hold 50,000 characters. */
const PAGE = 50;

/** What the collator needs. @public */
export interface RunbookCollatorOptions {
  auth: AuthService;
  runbooks: Pick<RunbooksApi, 'listSearchDocuments'>;
}

/**
 * Collects runbooks for the search index: one document per entity and page, which those find who may read the entity.
 *
 * When the runbooks plugin fails in between, so does the collator: half an index never takes the place of a whole one.
 * @public
 */
export class DefaultRunbookCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'runbooks';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #runbooks: RunbookCollatorOptions['runbooks'];

  static create(
    options: RunbookCollatorOptions,
  ): DefaultRunbookCollatorFactory {
    return new DefaultRunbookCollatorFactory(options);
  }

  private constructor({ auth, runbooks }: RunbookCollatorOptions) {
    this.#auth = auth;
    this.#runbooks = runbooks;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<RunbookDocument> {
    for await (const items of this.#pages()) {
      yield* items.map(toRunbookDocument);
    }
  }

  async *#pages(): AsyncGenerator<SearchDocument[]> {
    const cursors = new Set<string>();
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.#runbooks.listSearchDocuments(
        { limit: PAGE, ...(cursor && { cursor }) },
        { token: await this.#token() },
      );
      yield items;
      if (nextCursor && cursors.has(nextCursor)) {
        throw new Error('The runbooks plugin gave the same page twice');
      }
      cursor = nextCursor;
      cursors.add(nextCursor ?? '');
    } while (cursor);
  }

  /** Of this plugin itself, for one request: collecting may take longer than a token is good for. */
  async #token(): Promise<string> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'runbooks',
    });
    return token;
  }
}
