import { NotFoundError } from '@backstage/errors';
import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { RunbookContent } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { PageAccess } from '../access';
import { ContentRow, PageRow } from '../database/rows';
import { RunbooksConfig } from '../config';
import { asOf, isStale } from '../runbooks';
import { ContentService } from './ContentService';

/** What the service is made of. */
export interface DefaultContentServiceOptions {
  knex: Knex;
  access: PageAccess;
  settings: Pick<RunbooksConfig, 'staleAfterMs'>;
  now: () => Date;
}

/** Reads what is kept of pages; authorizes nobody by itself. */
export class DefaultContentService implements ContentService {
  readonly #options: DefaultContentServiceOptions;

  static create(options: DefaultContentServiceOptions): DefaultContentService {
    return new DefaultContentService(options);
  }

  private constructor(options: DefaultContentServiceOptions) {
    this.#options = options;
  }

  async get(id: string, caller: Caller): Promise<RunbookContent> {
    const { knex, access, settings, now } = this.#options;
    const { page } = await access.get(id, caller);
    const content = await knex<ContentRow>('runbooks_contents')
      .where('digest', page.content_digest ?? '')
      .select('markdown', 'digest')
      .first();
    if (content?.markdown === undefined || content.markdown === null) {
      throw new NotFoundError(missing(page));
    }
    const stale = isStale(page, { ...settings, now: now() });
    return {
      id,
      title: page.title,
      markdown: content.markdown,
      digest: content.digest,
      readAt: asOf(page),
      url: page.url,
      ...(stale && { stale, reason: reasonOf(page) }),
    };
  }
}

function missing({ id, kind, url, content_error: error }: PageRow): string {
  if (kind !== 'markdown') {
    return `The runbook ${id} is not read in the portal, open it at ${url}`;
  }
  return error === null
    ? `The runbook ${id} was not read yet`
    : `The runbook ${id} could not be read: ${error}`;
}

function reasonOf({ content_error: error }: PageRow): string {
  return error ?? 'It was not read again when it was due';
}
