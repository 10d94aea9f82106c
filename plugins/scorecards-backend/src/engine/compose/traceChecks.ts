import {
  ChangeCause,
  CompiledCheck,
  decodeCause,
  decodeSince,
  evaluateEntity,
  statusOf,
} from '@callboard/backstage-plugin-scorecards-common';
import { CompiledVersion } from '../../documents';
import { Judgement } from '../Judgement';
import { lazily } from '../lazily';
import { causeOf } from './causeOf';
import { Predecessor } from './Predecessor';

/** What is kept of a check from one row to the next. */
export interface Trace {
  /** Seconds since the epoch: since when it has its status. */
  since: number;
  cause: ChangeCause;
}

/** What traces are found from. */
export interface TraceOptions {
  judgement: Judgement;
  predecessor?: Predecessor;
  /** The version that was evaluated last; undefined where the scorecard was not evaluated before. */
  before?: CompiledVersion;
  /** Seconds since the epoch, of the new row. */
  at: number;
  now: Date;
}

/** Since when, and why, each check has its status, in the order of the checks. */
export function traceChecks(options: TraceOptions): Trace[] {
  const { judgement, predecessor, at } = options;
  if (!predecessor) {
    const cause = firstCause(options);
    return Array.from(judgement.evaluation.codes, () => ({ since: at, cause }));
  }
  const previous = tracesOf(predecessor);
  const saidBefore = lazily(() => underRuleOfBefore(options));
  return judgement.version.compiled.checks.map((compiled, index) => {
    const was = previous.get(compiled.check.id);
    const is = judgement.evaluation.codes.charAt(index);
    if (!was) return { since: at, cause: 'rule' };
    if (statusOf(was.code) === statusOf(is)) return was;
    return { since: at, cause: changeOf(was.code, is, compiled, saidBefore()) };
  });
}

/** Why an entity is under a scorecard that it was not under before. */
function firstCause({ judgement, before }: TraceOptions): ChangeCause {
  const { entity, version } = judgement;
  if (!before) return 'first';
  return before.id !== version.id && !before.compiled.appliesTo(entity.entity)
    ? 'rule'
    : 'entity-added';
}

function tracesOf({
  row,
  version,
}: Predecessor): ReadonlyMap<string, Trace & { code: string }> {
  const { checks } = version.compiled;
  const since = decodeSince(row.since, checks.length);
  return new Map(
    checks.map(({ check }, position) => [
      check.id,
      {
        code: row.codes.charAt(position),
        since: since[position] ?? 0,
        cause: decodeCause(row.causes.charAt(position)),
      },
    ]),
  );
}

type SaidBefore = ReadonlyMap<string, { digest: string; code: string }>;

/** A changed rule is why, where the old one would still say the same of today's facts. */
function changeOf(
  was: string,
  is: string,
  { check, ruleDigest }: CompiledCheck,
  saidBefore: SaidBefore,
): ChangeCause {
  const old = saidBefore.get(check.id);
  const byRule =
    old !== undefined &&
    old.digest !== ruleDigest &&
    statusOf(old.code) === statusOf(was);
  return byRule ? 'rule' : causeOf(was, is);
}

/** What the rules that were evaluated last say of today's facts, by check; none where they are still the same. */
function underRuleOfBefore({
  judgement,
  before,
  now,
}: TraceOptions): SaidBefore {
  const { entity, version, facts, waived } = judgement;
  if (!before || before.id === version.id) return new Map();
  const { compiled } = before;
  const { codes } = evaluateEntity({
    compiled,
    entity: entity.entity,
    facts,
    waived,
    now,
  });
  return new Map(
    compiled.checks.map(({ check, ruleDigest }, position) => [
      check.id,
      { digest: ruleDigest, code: codes.charAt(position) },
    ]),
  );
}
