import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import { OpenSloDocument, SloObjective, SloSpec } from './documents';
import { durationSeconds } from './duration';
import { OpenSloIssue } from './issues';

/** What the format allows but nothing can be computed from. */
export function lintDocument(
  document: OpenSloDocument,
  index: number,
): OpenSloIssue[] {
  if (document.kind !== 'SLO') {
    return [];
  }
  return lintSlo(document.spec).map(found => ({
    ...found,
    document: index,
    severity: 'lint',
  }));
}

type Lint = Pick<OpenSloIssue, 'path' | 'code' | 'message'>;

function lintSlo(spec: SloSpec): Lint[] {
  const lints: Lint[] = [];
  if (spec.objectives.length === 0) {
    lints.push({
      path: 'spec.objectives',
      code: 'no-objectives',
      message:
        'expected at least one objective, found none: nothing is promised',
    });
  }
  if (durationSeconds(spec.timeWindow.duration) === 0) {
    lints.push(
      zeroDuration('spec.timeWindow[0].duration', spec.timeWindow.duration),
    );
  }
  spec.objectives.forEach((objective, index) =>
    lints.push(...lintObjective(spec, objective, `spec.objectives[${index}]`)),
  );
  return lints;
}

function lintObjective(
  spec: SloSpec,
  objective: SloObjective,
  path: string,
): Lint[] {
  const { timeSliceWindow } = objective;
  if (timeSliceWindow === undefined || spec.budgetingMethod === 'Occurrences') {
    return [];
  }
  const slicePath = `${path}.timeSliceWindow`;
  const slice = durationSeconds(timeSliceWindow) ?? 0;
  const window = durationSeconds(spec.timeWindow.duration) ?? 0;
  if (slice === 0) {
    return [zeroDuration(slicePath, timeSliceWindow)];
  }
  if (window > 0 && slice > window) {
    return [
      {
        path: slicePath,
        code: 'slice-longer-than-window',
        message: expectedFound(
          `a slice no longer than the window of ${spec.timeWindow.duration}`,
          timeSliceWindow,
        ),
      },
    ];
  }
  return [];
}

function zeroDuration(path: string, found: string): Lint {
  return {
    path,
    code: 'zero-duration',
    message: expectedFound('a duration longer than nothing', found),
  };
}
