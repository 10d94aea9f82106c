import {
  LevelCounts,
  Preview,
  PreviewChange,
} from '@callboard/backstage-plugin-scorecards-common';
import { countOf, standingsOf } from '../words/standings';

/** How many stand somewhere today, and how many would. */
export interface StandingChange {
  /** A level, `none` or `unproven`. */
  standing: string;
  before: number;
  after: number;
}

/**
 * How many stand where today and with the document, the highest level first; levels that only today's document has come
 * after those of the new one.
 *
 * What a preview tells is how many would stand where, and who would change; so today's numbers are those with the changes
 * taken back.
 */
export function standingChanges({
  levels,
  total,
  changes,
}: Pick<Preview, 'levels' | 'total' | 'changes'>): StandingChange[] {
  const standings = standingsOf(levels);
  const gone = changes
    .map(({ before }) => before)
    .filter(
      (before): before is string =>
        before !== null && !standings.includes(before),
    );
  return [...standings, ...new Set(gone)].map(standing => {
    const after = countOf(total, standing);
    const came = changes.filter(change => change.after === standing).length;
    const left = changes.filter(change => change.before === standing).length;
    return { standing, before: after - came + left, after };
  });
}

/** Today's counts in the form of the others. */
export function countsBefore(changes: readonly StandingChange[]): LevelCounts {
  const counts: LevelCounts = { levels: {}, none: 0, unproven: 0 };
  for (const { standing, before } of changes) {
    if (standing === 'none' || standing === 'unproven') {
      counts[standing] = before;
    } else {
      counts.levels[standing] = before;
    }
  }
  return counts;
}

/** Which way a service would go: up, down, under the scorecard, out of it, or to another level that is as high. */
export type Way = 'up' | 'down' | 'in' | 'out' | 'level';

/** What each way is called; those that hurt first. */
export const WAYS: Record<Way, string> = {
  down: 'goes down',
  out: 'is not under it any more',
  level: 'stands elsewhere, no step',
  up: 'goes up',
  in: 'comes under it',
};

/** True where a text is a way. */
export function isWay(text: string): text is Way {
  return Object.hasOwn(WAYS, text);
}

export function wayOf({ before, after, moved }: PreviewChange): Way {
  if (before === null) {
    return 'in';
  }
  if (after === null) {
    return 'out';
  }
  if (moved === 0) {
    return 'level';
  }
  return moved > 0 ? 'up' : 'down';
}
