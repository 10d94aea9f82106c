import { DocumentProblem } from '@callboard/backstage-plugin-callboard-common';
import { Scorecard } from '../model';

/** What a scorecard without an error hardly means. */
export function lintScorecard({
  levels,
  checks,
}: Scorecard): DocumentProblem[] {
  return levels.flatMap((level, index) =>
    checks.some(check => check.level === level)
      ? []
      : [
          {
            document: 0,
            path: `spec.levels[${index}]`,
            code: 'level-without-checks',
            message: `expected a check of the level ${level}, found none: neither it nor a higher one can be reached`,
            severity: 'lint',
          },
        ],
  );
}
