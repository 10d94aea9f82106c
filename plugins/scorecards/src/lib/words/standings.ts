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
  /** Of its colour; the full one where it is left out. */
  strength?: number;
  label: string;
}

/** How strong the colour of the lowest level is: it has to be told from the ground. */
const FAINTEST = 0.35;

/** One colour for all levels, since each is proven: full for the highest, lighter for each one below it. */
function strengthOf(index: number, levels: number): number {
  const below = levels - 1 - index;
  return levels < 2 ? 1 : 1 - ((1 - FAINTEST) * below) / (levels - 1);
}

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
  return {
    tone: 'good',
    pattern: 'solid',
    strength: strengthOf(index, levels.length),
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
      const { label, ...look } = standingLook(levels, standing);
      return { name: label, count: countOf(counts, standing), ...look };
    })
    .filter(({ count }) => count > 0);
}

/** How many there are, wherever they stand. */
export function totalOf({ levels, none, unproven }: LevelCounts): number {
  return Object.values(levels).reduce(
    (sum, count) => sum + count,
    none + unproven,
  );
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
