import {
  GuardedPageClient,
  PageValidators,
  ProviderError,
} from '@callboard/backstage-plugin-callboard-node';
import { PageRow } from '../database/rows';
import { CheckedPage } from './CheckedPage';
import { fetchPage } from './fetchPage';
import { judgeLiveness } from './judge/judgeLiveness';
import { readContent } from './readContent';

const UNSEEN = { kind: 'unseen' } as const;

const NO_ADDRESS = {
  state: 'unknown',
  code: 'invalid-address',
  reason: 'Its address is not one that can be asked for',
  isPassing: false,
} as const;

/** Finds out whether a page is there, and what it says. */
export class PageChecker {
  readonly #client: Pick<GuardedPageClient, 'fetch'>;

  static create(options: {
    client: Pick<GuardedPageClient, 'fetch'>;
  }): PageChecker {
    return new PageChecker(options.client);
  }

  private constructor(client: Pick<GuardedPageClient, 'fetch'>) {
    this.#client = client;
  }

  /** @returns undefined where it was called off */
  async check(
    page: PageRow,
    signal?: AbortSignal,
  ): Promise<CheckedPage | undefined> {
    const url = URL.parse(page.url);
    if (!url) return { page, verdict: NO_ADDRESS, content: UNSEEN };
    try {
      return await this.#ask(page, url, signal);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      if (error.code === 'aborted') return undefined;
      const verdict = judgeLiveness(url, { error });
      return { page, verdict, content: UNSEEN };
    }
  }

  async #ask(
    page: PageRow,
    url: URL,
    signal?: AbortSignal,
  ): Promise<CheckedPage> {
    const known = validatorsOf(page);
    const fetched = await fetchPage(this.#client, url, known, signal);
    const { answer, isUnchanged } = fetched;
    const { etag, lastModified } = answer;
    if (isUnchanged) {
      const verdict = judgeLiveness(url, { answer });
      const content = { kind: 'unchanged' } as const;
      return { page, verdict, content, ...known, etag, lastModified };
    }
    const isSuccess = answer.status >= 200 && answer.status < 300;
    const read = isSuccess ? readContent(answer) : undefined;
    const verdict = judgeLiveness(url, { answer, reading: read?.html });
    const isSeen = verdict.state === 'live' && read !== undefined;
    const content = isSeen ? read.content : UNSEEN;
    return { page, verdict, content, etag, lastModified };
  }
}

/** What the server said of the page when it was there last. */
function validatorsOf(page: PageRow): PageValidators | undefined {
  const url = URL.parse(page.final_url ?? page.url);
  return url && (page.etag || page.last_modified)
    ? {
        url,
        etag: page.etag ?? undefined,
        lastModified: page.last_modified ?? undefined,
      }
    : undefined;
}
