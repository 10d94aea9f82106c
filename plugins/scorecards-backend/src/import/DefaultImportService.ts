import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  Caller,
  chunks,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  HistoryReceipt,
  ItemIssue,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { EntityStore } from '../catalog';
import { VersionStore } from '../documents';
import { insertRows, raiseRevision } from '../engine';
import { ImportRequest, ImportService } from './ImportService';
import { placeSpans } from './lib/placeSpans';
import { checkItems, ResolvedItem, resolveItem } from './lib/resolveItems';
import { PastRow, toPastRows } from './lib/toPastRows';
import { readKnownSpans } from './operations/readKnownSpans';

const PER_STATEMENT = 2_000;

/** What importing needs. */
export interface ImportServiceOptions {
  knex: Knex;
  entities: Pick<EntityStore, 'byRefs'>;
  versions: Pick<VersionStore, 'current'>;
  announce: (refs: string[]) => Promise<void>;
}

/** What became of resolved items. */
interface Outcome {
  rows: PastRow[];
  unchanged: number;
  errors: ItemIssue[];
}

const keyOf = (entityId: number, scorecardId: number) =>
  `${entityId} ${scorecardId}`;

/** Writes results of the past, under the scorecard as it is today, where nothing is known yet. */
export class DefaultImportService implements ImportService {
  readonly #options: ImportServiceOptions;

  static create(options: ImportServiceOptions): DefaultImportService {
    return new DefaultImportService(options);
  }

  private constructor(options: ImportServiceOptions) {
    this.#options = options;
  }

  async import(
    { items }: ImportRequest,
    caller: Caller,
  ): Promise<HistoryReceipt> {
    const { knex, announce } = this.#options;
    const { checked, errors } = checkItems(items);
    const refs = checked.map(({ result }) => result.entityRef);
    const known = await this.#known(refs, caller);
    const resolved = checked.map(({ index, result }) =>
      resolveItem(index, result, known),
    );
    errors.push(...resolved.flatMap(one => one.errors));
    const found = resolved.flatMap(({ item }) => item ?? []);
    const outcome = await knex.transaction(tx => writeItems(tx, found));
    errors.push(...outcome.errors);
    if (outcome.rows.length > 0) {
      const ids = new Set(outcome.rows.map(row => row.entity_id));
      const entities = found.map(({ entity }) => entity);
      await announce([
        ...new Set(
          entities.filter(({ id }) => ids.has(id)).map(({ ref }) => ref),
        ),
      ]);
    }
    return {
      imported: outcome.rows.length,
      unchanged: outcome.unchanged,
      rejected: items.length - outcome.rows.length - outcome.unchanged,
      errors: errors.sort((a, b) => a.index - b.index),
    };
  }

  async #known(refs: readonly string[], { visibility }: Caller) {
    const visible = await visibleRefs(refs, visibility);
    const versions = await this.#options.versions.current();
    return {
      entities: await this.#options.entities.byRefs([...visible]),
      versions: new Map(versions.map(version => [version.ref, version])),
    };
  }
}

/** Under the lock of results: nobody writes between looking what is known and writing. */
async function writeItems(
  tx: Knex.Transaction,
  items: readonly ResolvedItem[],
): Promise<Outcome> {
  const outcome: Outcome = { rows: [], unchanged: 0, errors: [] };
  if (items.length === 0) return outcome;
  const revision = await raiseRevision(tx);
  const known = groupBy(
    await readKnownSpans({
      tx,
      entityIds: items.map(({ entity }) => entity.id),
    }),
    row => keyOf(row.entity_id, row.scorecard_id),
  );
  const groups = groupBy(items, ({ entity, version }) =>
    keyOf(entity.id, version.scorecardId),
  );
  for (const [key, group] of groups) {
    placeGroup(group, known.get(key) ?? [], outcome);
  }
  for (const rows of chunks(outcome.rows, PER_STATEMENT)) {
    await insertRows({ tx, rows: [...rows], revision });
  }
  return outcome;
}

function placeGroup(
  group: readonly ResolvedItem[],
  known: Parameters<typeof placeSpans>[1],
  outcome: Outcome,
): void {
  const [first] = group;
  if (!first) return;
  const placements = placeSpans(
    group.map(({ span }) => span),
    known,
  );
  const spans = placements.flatMap((placement, position) => {
    if (placement.outcome === 'place') return placement.span;
    if (placement.outcome === 'unchanged') {
      outcome.unchanged += 1;
      return [];
    }
    const { code, message } = placement;
    const index = group[position]?.index ?? 0;
    outcome.errors.push({ index, path: 'from', code, message });
    return [];
  });
  const { entity, version } = first;
  outcome.rows.push(...toPastRows({ entityId: entity.id, version, spans }));
}
