import { Check, Scorecard } from '../model';
import { LevelResult, LevelState } from '../schema';
import { countStatuses, statusOf } from './codes';

/** What judging needs of a scorecard. @public */
export type JudgedScorecard = Pick<Scorecard, 'levels'> & {
  checks: readonly Pick<Check, 'id' | 'level'>[];
};

/** Standing of what reached no level because a check of the first one fails. @public */
export const STANDING_NONE = 0;

/** Standing of what reached no level because nothing fails and it is not proven. @public */
export const STANDING_UNPROVEN = -1;

/** How an entity stands with the levels of a scorecard. @public */
export interface LevelJudgement {
  /** The highest level reached, from 1; {@link STANDING_NONE} or {@link STANDING_UNPROVEN} where none is. */
  standing: number;
  /** Lowest first. */
  levels: LevelResult[];
}

/**
 * A level is reached where every check of it and of the levels below it that applies passes or is waived, and each of these
 * levels has one that applies.
 *
 * @param codes - one letter per check, in the order of the scorecard
 * @public
 */
export function judgeLevels(
  { levels, checks }: JudgedScorecard,
  codes: string,
): LevelJudgement {
  const own = new Map(
    levels.map(level => [
      level,
      { codes: '', fail: new Array<string>(), unknown: new Array<string>() },
    ]),
  );
  checks.forEach(({ id, level }, index) => {
    const code = codes.charAt(index);
    const place = own.get(level);
    if (place) {
      place.codes += code;
      const status = statusOf(code);
      if (status === 'fail' || status === 'unknown') {
        place[status].push(id);
      }
    }
  });

  const failed: string[] = [];
  const unproven: string[] = [];
  let isProven = true;
  const results = levels.map<LevelResult>(level => {
    const place = own.get(level);
    const counts = countStatuses(place?.codes ?? '');
    failed.push(...(place?.fail ?? []));
    unproven.push(...(place?.unknown ?? []));
    const applies =
      counts.pass + counts.fail + counts.unknown + counts.waived > 0;
    isProven = isProven && applies && unproven.length === 0;
    const heldBackBy = [...failed, ...unproven];
    return {
      level,
      state: stateOf(failed.length > 0, isProven),
      counts,
      ...(heldBackBy.length > 0 && { heldBackBy }),
    };
  });
  return { standing: standingOf(results), levels: results };
}

function stateOf(hasFailed: boolean, isProven: boolean): LevelState {
  if (hasFailed) {
    return 'failed';
  }
  return isProven ? 'reached' : 'unproven';
}

function standingOf(results: LevelResult[]): number {
  const reached = results.filter(({ state }) => state === 'reached').length;
  if (reached > 0) {
    return reached;
  }
  return results[0]?.state === 'failed' ? STANDING_NONE : STANDING_UNPROVEN;
}
