import {
  formatRatio,
  Proportion,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Score,
  StatusCounts,
} from '@callboard/backstage-plugin-scorecards-common';
import { CHECK_STATUSES, STATUSES_IN_ORDER } from './statuses';

/** Results as parts of a whole: what does not apply is no part, results that nothing has are left out. */
export function statusParts(counts: StatusCounts): Proportion[] {
  return STATUSES_IN_ORDER.filter(
    status => status !== 'not-applicable' && counts[status] > 0,
  ).map(status => {
    const { tone, pattern, many } = CHECK_STATUSES[status];
    return { name: many, count: counts[status], tone, pattern };
  });
}

/** Results in words, those that need attention first: "3 fail, 1 unknown, 12 pass"; empty where nothing applies. */
export function statusCountWords(counts: StatusCounts): string {
  return statusParts(counts)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ');
}

/** A score with its unknown share beside it: "82 %, 5.9 % unknown"; "nothing applies" where there is none. */
export function scoreWords({ ratio, unknownRatio }: Score): string {
  if (ratio === null) {
    return 'nothing applies';
  }
  const unknown = unknownRatio ? `, ${formatRatio(unknownRatio)} unknown` : '';
  return `${formatRatio(ratio)}${unknown}`;
}
