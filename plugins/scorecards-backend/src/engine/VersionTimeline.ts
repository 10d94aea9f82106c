import { CompiledVersion, VersionStore } from '../documents';
import { shapeOf } from '../lib/shapeOf';

/** What of the versions of scorecards evaluating needs. */
export type VersionSource = Pick<VersionStore, 'current' | 'byIds' | 'at'>;

/** The versions that count now, those that open rows were written under, and those that were evaluated last. */
export class VersionTimeline {
  readonly #byId: ReadonlyMap<number, CompiledVersion>;
  readonly #evaluated: ReadonlyMap<number, CompiledVersion>;
  readonly #shapes = new Map<number, string>();

  /**
   * @param options - `writtenIds` are those of open rows, `lastEvaluation` is the instant of the last evaluation of
   *   everything, where there was one
   */
  static async load(options: {
    versions: VersionSource;
    current: readonly CompiledVersion[];
    writtenIds: Iterable<number>;
    lastEvaluation?: Date;
  }): Promise<VersionTimeline> {
    const { versions, current, writtenIds, lastEvaluation } = options;
    const byId = new Map(current.map(version => [version.id, version]));
    const missing = [...writtenIds].filter(id => !byId.has(id));
    if (missing.length > 0) {
      for (const version of await versions.byIds(missing)) {
        byId.set(version.id, version);
      }
    }
    const evaluated = new Map<number, CompiledVersion>();
    for (const version of lastEvaluation ? current : []) {
      const before = await versionAt(versions, version, lastEvaluation);
      if (before) evaluated.set(version.scorecardId, before);
    }
    return new VersionTimeline(byId, evaluated);
  }

  private constructor(
    byId: ReadonlyMap<number, CompiledVersion>,
    evaluated: ReadonlyMap<number, CompiledVersion>,
  ) {
    this.#byId = byId;
    this.#evaluated = evaluated;
  }

  byId(id: number): CompiledVersion | undefined {
    return this.#byId.get(id);
  }

  /** What the scorecard said when everything was evaluated last; undefined where there was no such scorecard. */
  evaluatedBefore(scorecardId: number): CompiledVersion | undefined {
    return this.#evaluated.get(scorecardId);
  }

  /** Whether a row that was written under a version can be read under another one. */
  sameShape(writtenId: number, version: CompiledVersion): boolean {
    return (
      writtenId === version.id ||
      this.#shape(writtenId) === this.#shape(version.id)
    );
  }

  #shape(id: number): string | undefined {
    const known = this.#shapes.get(id);
    const version = this.#byId.get(id);
    if (known !== undefined || !version) return known;
    const shape = shapeOf(version.compiled.scorecard);
    this.#shapes.set(id, shape);
    return shape;
  }
}

/** Asks only where the version of today is younger. */
async function versionAt(
  versions: VersionSource,
  version: CompiledVersion,
  instant: Date | undefined,
): Promise<CompiledVersion | undefined> {
  if (!instant || Date.parse(version.validFrom) <= instant.getTime()) {
    return version;
  }
  return versions.at(version.scorecardId, instant);
}
