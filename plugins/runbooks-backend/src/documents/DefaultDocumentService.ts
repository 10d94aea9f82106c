import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  Caller,
  encodeCursor,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  SearchDocument,
  SearchDocumentPage,
} from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import {
  JudgedRunbook,
  readAnswers,
  runbookKey,
  RunbookReader,
} from '../runbooks';
import { DocumentRequest, DocumentService } from './DocumentService';
import { listPairs } from './operations/listPairs';
import { readTexts } from './operations/readTexts';

/** What the service is made of. */
export interface DefaultDocumentServiceOptions {
  knex: Knex;
  runbookReader: RunbookReader;
}

/** Reads what is kept; authorizes nobody by itself. */
export class DefaultDocumentService implements DocumentService {
  readonly #options: DefaultDocumentServiceOptions;

  static create(
    options: DefaultDocumentServiceOptions,
  ): DefaultDocumentService {
    return new DefaultDocumentService(options);
  }

  private constructor(options: DefaultDocumentServiceOptions) {
    this.#options = options;
  }

  async list(
    { limit, after }: DocumentRequest,
    { visibility }: Caller,
  ): Promise<SearchDocumentPage> {
    const { knex, runbookReader } = this.#options;
    const listed = await listPairs(knex, { limit: limit + 1, after });
    const pairs = listed.slice(0, limit);
    const visible = await visibleRefs(
      pairs.map(({ entityRef }) => entityRef),
      visibility,
    );
    const runbooks = (await runbookReader.readPairs(pairs)).filter(
      ({ entity }) => visible.has(entity.ref),
    );
    const last = pairs.at(-1);
    return {
      items: await this.#tell(runbooks),
      ...(last &&
        listed.length > limit && {
          nextCursor: encodeCursor({
            rank: 0,
            text: last.entityRef,
            ref: last.pageId,
          }),
        }),
    };
  }

  async #tell(runbooks: readonly JudgedRunbook[]): Promise<SearchDocument[]> {
    const { knex } = this.#options;
    const [answers, texts] = await Promise.all([
      readAnswers(knex, {
        entityRefs: runbooks.map(({ entity }) => entity.ref),
        pageIds: runbooks.map(({ page }) => page.id),
      }),
      readTexts(
        knex,
        runbooks.flatMap(({ page }) => page.content_digest ?? []),
      ),
    ]);
    const answersOf = groupBy(answers, row =>
      runbookKey(row.entity_ref, row.page_id),
    );
    return runbooks.map(({ entity, page, state }) => {
      const answered = answersOf.get(runbookKey(entity.ref, page.id)) ?? [];
      return {
        id: page.id,
        entityRef: entity.ref,
        entityTitle: entity.title,
        ownerRef: entity.owner_ref ?? undefined,
        title: page.title,
        text: texts.get(page.content_digest ?? '') ?? '',
        alerts: [...new Set(answered.map(row => row.alert_name))].sort(),
        kind: page.kind,
        url: page.url,
        state,
      };
    });
  }
}
