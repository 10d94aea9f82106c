import { Entity } from '@backstage/catalog-model';
import {
  ChangeCause,
  decodeCause,
  decodeSince,
  evaluateEntity,
  standingName,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { ResultRow } from '../../database/rows';
import { CompiledVersion, VersionStore } from '../../documents';
import { Replica } from './World';

/** How an entity does under a scorecard, whatever the order of checks. */
export interface Said {
  standing: string;
  weights: number[];
  /** Letters by check. */
  codes: Record<string, string>;
}

/** The same, with what was kept beside it. */
export interface Replayed extends Said {
  standingSince: string;
  since: Record<string, number>;
  causes: Record<string, ChangeCause>;
}

/** By id of the entity and ref of the scorecard. */
export type Snapshot<T extends Said = Said> = Record<string, T>;

const byCheck = <T>(version: CompiledVersion, valueAt: (index: number) => T) =>
  Object.fromEntries(
    version.compiled.checks.map(({ check }, index) => [
      check.id,
      valueAt(index),
    ]),
  );

/** What evaluating everything says now by some versions, without anything that was written. */
export async function evaluateAll(
  { entities, facts, waivers }: Replica,
  versions: readonly CompiledVersion[],
  now: Date,
  applies: (version: CompiledVersion, entity: Entity) => boolean = (
    { compiled },
    entity,
  ) => compiled.appliesTo(entity),
): Promise<Snapshot> {
  const snapshot: Snapshot = {};
  const living = await entities.living();
  const known = await facts.load(living.map(({ id }) => id));
  const waived = await waivers.inForce(now);
  for (const version of versions) {
    const { compiled, ref } = version;
    for (const entity of living.filter(one => applies(version, one.entity))) {
      const said = evaluateEntity({
        compiled,
        entity: entity.entity,
        facts: known.get(entity.id) ?? {},
        waived: waived.waivedChecks(ref, entity),
        now,
      });
      snapshot[`${entity.id} ${ref}`] = {
        standing: standingName(compiled.scorecard.levels, said.standing),
        weights: weightsOf(said),
        codes: byCheck(version, index => said.codes.charAt(index)),
      };
    }
  }
  return snapshot;
}

function weightsOf(
  row: Pick<ResultRow, 'passed' | 'waived' | 'unknown' | 'applicable'>,
): number[] {
  const { passed, waived, unknown, applicable } = row;
  return [passed, waived, unknown, applicable].map(Math.fround);
}

/** What was written. */
export class History {
  readonly rows: readonly ResultRow[];
  readonly #versions: ReadonlyMap<number, CompiledVersion>;

  static async read(knex: Knex, versions: VersionStore): Promise<History> {
    const rows: ResultRow[] = await knex('scorecards_results').select();
    const ids = rows.map(row => row.version_id);
    return new History(rows, await versions.byIds(ids));
  }

  private constructor(rows: ResultRow[], versions: CompiledVersion[]) {
    this.rows = rows;
    this.#versions = new Map(versions.map(one => [one.id, one]));
  }

  /** What it says of an instant. */
  at(instant: Date): Snapshot<Replayed> {
    const at = instant.toISOString();
    return this.#show(
      row =>
        row.valid_from <= at && (row.valid_to === null || row.valid_to > at),
    );
  }

  /** What has not ended. */
  readonly open = () => this.#show(row => row.valid_to === null);

  #show(holds: (row: ResultRow) => boolean): Snapshot<Replayed> {
    const snapshot: Snapshot<Replayed> = {};
    for (const row of this.rows.filter(holds)) {
      const version = this.#versions.get(row.version_id);
      if (version) {
        const since = decodeSince(row.since, version.compiled.checks.length);
        const { levels } = version.compiled.scorecard;
        snapshot[`${row.entity_id} ${version.ref}`] = {
          standing: standingName(levels, row.standing),
          weights: weightsOf(row),
          codes: byCheck(version, index => row.codes.charAt(index)),
          standingSince: row.standing_since,
          since: byCheck(version, index => since[index] ?? 0),
          causes: byCheck(version, index =>
            decodeCause(row.causes.charAt(index)),
          ),
        };
      }
    }
    return snapshot;
  }

  /** Pairs of rows of one history that hold at the same time, and rows that hold at no time; none where all is well. */
  overlaps(): string[] {
    const sorted = [...this.rows].sort(
      (a, b) =>
        a.entity_id - b.entity_id ||
        a.scorecard_id - b.scorecard_id ||
        (a.valid_from < b.valid_from ? -1 : 1),
    );
    return sorted.flatMap((row, index) => {
      const next = sorted[index + 1];
      const isSame =
        next?.entity_id === row.entity_id &&
        next.scorecard_id === row.scorecard_id;
      const isEmpty = row.valid_to !== null && row.valid_to <= row.valid_from;
      const overlaps =
        isSame && (row.valid_to === null || row.valid_to > next.valid_from);
      return isEmpty || overlaps
        ? [`${row.entity_id} ${row.scorecard_id} ${row.valid_from}`]
        : [];
    });
  }
}

/** Without what is kept beside it. */
export function saidOf(snapshot: Snapshot<Replayed>): Snapshot {
  return Object.fromEntries(
    Object.entries(snapshot).map(([key, { standing, weights, codes }]) => [
      key,
      { standing, weights, codes },
    ]),
  );
}
