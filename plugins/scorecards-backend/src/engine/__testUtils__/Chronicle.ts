import { statusOf } from '@callboard/backstage-plugin-scorecards-common';
import { CompiledVersion } from '../../documents';
import { evaluateAll, Replayed, Snapshot } from './replay';
import { Replica } from './World';

/** What has to be kept beside a result, found from full evaluations alone. */
interface Expected {
  standingSince: string;
  since: Record<string, number>;
  /** Of the checks that got another status this time: whether the rule is why. */
  byRule: Record<string, boolean>;
}

/** Full evaluations, one after the other, as somebody would write them down who keeps everything. */
export class Chronicle {
  readonly #replica: Replica;
  readonly #past: { at: Date; said: Snapshot }[] = [];
  #versions: readonly CompiledVersion[] = [];
  #expected: Record<string, Expected> = {};

  static of(replica: Replica): Chronicle {
    return new Chronicle(replica);
  }

  private constructor(replica: Replica) {
    this.#replica = replica;
  }

  get past(): readonly { at: Date; said: Snapshot }[] {
    return this.#past;
  }

  /** Evaluates everything once more. */
  async write(at: Date): Promise<void> {
    const versions = await this.#replica.versions.current();
    const said = await evaluateAll(this.#replica, versions, at);
    const byOldRules = await evaluateAll(
      this.#replica,
      this.#versions,
      at,
      () => true,
    );
    const before = this.#past.at(-1)?.said ?? {};
    const changedRules = rulesChanged(this.#versions, versions);
    this.#expected = Object.fromEntries(
      Object.entries(said).map(([key, { codes, standing }]) => {
        const old = before[key];
        const known = old && this.#expected[key];
        const expected: Expected = {
          standingSince:
            known && old.standing === standing
              ? known.standingSince
              : at.toISOString(),
          since: {},
          byRule: {},
        };
        for (const [id, code] of Object.entries(codes)) {
          const was = old?.codes[id];
          if (was !== undefined && statusOf(was) === statusOf(code)) {
            expected.since[id] = known?.since[id] ?? 0;
          } else {
            expected.since[id] = Math.floor(at.getTime() / 1000);
            if (was !== undefined) {
              const stillSays = byOldRules[key]?.codes[id];
              expected.byRule[id] =
                changedRules.has(`${key.split(' ')[1]} ${id}`) &&
                statusOf(stillSays) === statusOf(was);
            }
          }
        }
        return [key, expected];
      }),
    );
    this.#past.push({ at, said });
    this.#versions = versions;
  }

  /** What is kept otherwise than it has to be; none where all is well. */
  differences(kept: Snapshot<Replayed>): string[] {
    return Object.entries(kept).flatMap(([key, row]) => {
      const expected = this.#expected[key];
      const found: string[] = [];
      if (row.standingSince !== expected?.standingSince) {
        found.push(`${key}: on its level since ${row.standingSince}`);
      }
      for (const [id, second] of Object.entries(row.since)) {
        if (second !== expected?.since[id]) {
          found.push(`${key} ${id}: since ${second}`);
        }
      }
      for (const [id, byRule] of Object.entries(expected?.byRule ?? {})) {
        if ((row.causes[id] === 'rule') !== byRule) {
          found.push(`${key} ${id}: because of ${row.causes[id]}`);
        }
      }
      return found;
    });
  }
}

/** Scorecard and id of the checks that both have, with another rule. */
function rulesChanged(
  before: readonly CompiledVersion[],
  now: readonly CompiledVersion[],
): Set<string> {
  const digests = (versions: readonly CompiledVersion[]) =>
    new Map(
      versions.flatMap(({ ref, compiled }) =>
        compiled.checks.map(({ check, ruleDigest }): [string, string] => [
          `${ref} ${check.id}`,
          ruleDigest,
        ]),
      ),
    );
  const old = digests(before);
  return new Set(
    [...digests(now)].flatMap(([key, digest]) =>
      old.has(key) && old.get(key) !== digest ? [key] : [],
    ),
  );
}
