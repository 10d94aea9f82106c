import {
  Pattern,
  Proportion,
  Tone,
} from '@callboard/backstage-plugin-callboard-react';
import {
  LevelCounts,
  LevelState,
} from '@callboard/backstage-plugin-scorecards-common';

/** How a standing looks and what it is called. */
export interface StandingLook {
  tone: Tone;
  pattern: Pattern;
  label: string;
}

/** Levels from the highest down: told apart by their pattern, since levels below the highest are no less proven. */
const LADDER: readonly Omit<StandingLook, 'label'>[] = [
  { tone: 'good', pattern: 'solid' },
  { tone: 'good', pattern: 'striped' },
  { tone: 'good', pattern: 'outlined' },
  { tone: 'neutral', pattern: 'solid' },
  { tone: 'neutral', pattern: 'striped' },
  { tone: 'neutral', pattern: 'outlined' },
];

/** A check of the first level fails. */
export const NONE = 'none';

const NO_LEVEL = 'no level';

/** None of the first level fails, and one is unknown or none applies. */
export const UNPROVEN = 'unproven';

/**
 * How a standing looks: a level, `none` or `unproven`.
 *
 * @param levels - of the scorecard, lowest first
 */
export function standingLook(
  levels: readonly string[],
  standing: string,
): StandingLook {
  if (standing === NONE) {
    return { tone: 'bad', pattern: 'solid', label: NO_LEVEL };
  }
  const index = levels.indexOf(standing);
  if (standing === UNPROVEN || index < 0) {
    return { tone: 'unknown', pattern: 'hatched', label: standing };
  }
  const step = Math.min(LADDER.length - 1, levels.length - 1 - index);
  return {
    tone: 'neutral',
    pattern: 'solid',
    ...LADDER[step],
    label: standing,
  };
}

/** Every standing there can be: the highest level first, then none, then unproven. */
export function standingsOf(levels: readonly string[]): string[] {
  return [...levels].reverse().concat(NONE, UNPROVEN);
}

/** How many have a standing. */
export function countOf(counts: LevelCounts, standing: string): number {
  switch (standing) {
    case NONE:
      return counts.none;
    case UNPROVEN:
      return counts.unproven;
    default:
      return counts.levels[standing] ?? 0;
  }
}

/** Entities per standing as parts of a whole, the highest first; a standing that none has is left out. */
export function levelParts(
  levels: readonly string[],
  counts: LevelCounts,
): Proportion[] {
  return standingsOf(levels)
    .map(standing => {
      const { label, tone, pattern } = standingLook(levels, standing);
      return { name: label, count: countOf(counts, standing), tone, pattern };
    })
    .filter(({ count }) => count > 0);
}

/** Whether one level is reached, as a tone and words. */
export const LEVEL_STATES: Record<
  LevelState,
  { tone: Tone; sign: string; label: string }
> = {
  reached: { tone: 'good', sign: '✓', label: 'reached' },
  failed: { tone: 'bad', sign: '✗', label: 'not reached' },
  unproven: { tone: 'unknown', sign: '?', label: 'unproven' },
};

/** A number with its sign, a true minus, and nothing for no change: "+6", "−2", "±0". */
export function signed(change: number): string {
  if (change === 0) {
    return '±0';
  }
  return change > 0 ? `+${change}` : `−${-change}`;
}

/** A standing as it is said where its scorecard's levels are not at hand; null where there is none. */
export function standingWords(standing: string): string;
export function standingWords(standing: string | null): string | null;
export function standingWords(standing: string | null): string | null {
  return standing === NONE ? NO_LEVEL : standing;
}
