import {
  Scorecard,
  ScorecardLegend,
} from '@callboard/backstage-plugin-scorecards-common';
import { Found } from '../Found';

/** The checks of a version, in the order of the codes. */
export function legendOf(
  { ref, title, levels, checks }: Scorecard,
  version: string,
): ScorecardLegend {
  return {
    scorecard: ref,
    version,
    title,
    levels,
    checks: checks.map(({ id, title: text, level }) => ({
      id,
      title: text,
      level,
    })),
  };
}

/** Those of the versions that results are of, each once. */
export function legendsOf(found: readonly Found[]): ScorecardLegend[] {
  const versions = new Set(found.map(({ version }) => version));
  return [...versions].map(({ scorecard, version }) =>
    legendOf(scorecard, version),
  );
}
