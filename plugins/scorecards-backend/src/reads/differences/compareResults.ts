import {
  ChangeCause,
  Check,
  CheckStatus,
  decodeSince,
  Difference,
  statusOf,
} from '@callboard/backstage-plugin-scorecards-common';
import { KnownVersion } from '../board';
import { Found } from '../Found';
import { standingOf } from '../selection/keepStandings';
import { stepsBetween } from '../tally/steps';
import { netCause, Transition } from './netCause';
import { Happening, reasonFor } from './words';

/** An entity at two instants, or at one where it was not there at the other. */
export interface Pair {
  before?: Found;
  after?: Found;
}

/** What comparing needs to know of the time between. */
export interface Between {
  /** Of a check of an entity, oldest first. */
  transitions(one: Found, checkId: string): readonly Transition[];
  /** When the last result of an entity ended, ISO 8601. */
  endOf(one: Found): string;
  /** Whether the catalog still has the entity. */
  isLiving(one: Found): boolean;
  /** In force at the later instant. */
  version: KnownVersion;
  /** Whether the scorecard had no results at all before. */
  isFirst: boolean;
}

/** What a check said, or `null` where there was none, then and then. */
interface Change {
  check: Check;
  before: CheckStatus | null;
  after: CheckStatus | null;
  happening: Happening;
  cause: ChangeCause;
  at: string;
}

/** The checks of an entity that say something else than before, in the order of the scorecard. */
export function compareResults(pair: Pair, between: Between): Difference[] {
  const { before, after } = pair;
  const { entity } = after ?? before ?? {};
  if (!entity) return [];
  return changesOf(pair, between).map(change => ({
    entityRef: entity.ref,
    entityTitle: entity.title,
    check: change.check.id,
    checkTitle: change.check.title,
    level: change.check.level,
    before: change.before,
    after: change.after,
    cause: change.cause,
    at: change.at,
    reason: reasonFor(change.happening, between.version, change.check.id),
    standingBefore: before ? standingOf(before) : null,
    standingAfter: after ? standingOf(after) : null,
    moved:
      before && after
        ? stepsBetween(before.result.standing, after.result.standing)
        : 0,
    ...(entity.ownerRef !== undefined && { ownerRef: entity.ownerRef }),
    ...(entity.tier !== undefined && { tier: entity.tier }),
  }));
}

function changesOf({ before, after }: Pair, between: Between): Change[] {
  if (before && after) {
    const checks = new Map(statusesOf(before).map(one => [one.check.id, one]));
    const changed = statusesOf(after).flatMap(now => {
      const then = checks.get(now.check.id);
      checks.delete(now.check.id);
      return then ? changeOf(then, now, between) : cameIn(now);
    });
    return [
      ...changed,
      ...[...checks.values()].flatMap(gone =>
        wentAway(gone, 'check-removed', after.version.validFrom),
      ),
    ];
  }
  if (after) {
    const cause = between.isFirst ? 'first' : 'entity-added';
    return statusesOf(after).flatMap(now => appeared(now, cause));
  }
  if (!before) return [];
  const happening = between.isLiving(before)
    ? 'left-scorecard'
    : 'entity-removed';
  return statusesOf(before).flatMap(then =>
    wentAway(then, happening, between.endOf(before)),
  );
}

/** A check of a result. */
interface Told {
  found: Found;
  check: Check;
  status: CheckStatus;
  /** Since when it says so, ISO 8601. */
  since: string;
}

function statusesOf(found: Found): Told[] {
  const { checks } = found.version.scorecard;
  const since = decodeSince(found.result.since, checks.length);
  return checks.map((check, index) => ({
    found,
    check,
    status: statusOf(found.result.codes[index]),
    since: new Date((since[index] ?? 0) * 1000).toISOString(),
  }));
}

function changeOf(then: Told, now: Told, between: Between): Change[] {
  if (then.status === now.status) return [];
  const transitions = between.transitions(now.found, now.check.id);
  const cause = netCause(then.status, now.status, transitions);
  return [
    {
      check: now.check,
      before: then.status,
      after: now.status,
      happening: cause,
      cause,
      at:
        transitions.findLast(({ after }) => after === now.status)?.at ??
        now.since,
    },
  ];
}

/** What does not apply is no difference to what is not there. */
function cameIn({ check, status, since }: Told): Change[] {
  if (status === 'not-applicable') return [];
  const happening: Happening = 'check-added';
  return [
    { check, before: null, after: status, happening, cause: 'rule', at: since },
  ];
}

function appeared(now: Told, cause: 'first' | 'entity-added'): Change[] {
  return cameIn(now).map(change => ({ ...change, happening: cause, cause }));
}

function wentAway(
  { check, status }: Told,
  happening: 'check-removed' | 'left-scorecard' | 'entity-removed',
  at: string,
): Change[] {
  if (status === 'not-applicable') return [];
  const cause = happening === 'check-removed' ? 'rule' : 'entity-removed';
  return [{ check, before: status, after: null, happening, cause, at }];
}
