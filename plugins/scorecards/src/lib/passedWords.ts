import { StatusCounts } from '@callboard/backstage-plugin-scorecards-common';

/** How many checks pass of those that apply, and what the others say: "14 of 17, 1 fails, 1 unknown, 1 waived". */
export function passedWords(counts: StatusCounts): string {
  const { pass, fail, unknown, waived } = counts;
  const applicable = pass + fail + unknown + waived;
  if (applicable === 0) {
    return 'no check applies';
  }
  return [
    `${pass} of ${applicable}`,
    fail > 0 && `${fail} ${fail === 1 ? 'fails' : 'fail'}`,
    unknown > 0 && `${unknown} unknown`,
    waived > 0 && `${waived} waived`,
  ]
    .filter(Boolean)
    .join(', ');
}
