import { TimeRestriction } from '../../document/types';

const SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Restrictions or off-hours in plain words: `Mon–Fri 09:00–18:00`, `Sat, Sun`, `every day 22:00–06:00`.
 * @public
 */
export function describeRestrictions(
  restrictions: readonly TimeRestriction[],
): string {
  return restrictions.map(describeOne).join(' and ');
}

function describeOne({ days, start, end }: TimeRestriction): string {
  const when = describeDays(days);
  return start === undefined && end === undefined
    ? when
    : `${when} ${start ?? '00:00'}–${end ?? '24:00'}`;
}

function describeDays(days: readonly number[]): string {
  if (new Set(days).size === SHORT.length) {
    return 'every day';
  }
  return runs(days)
    .map(([first, last]) => {
      const [from = '', to = ''] = [SHORT[first - 1], SHORT[last - 1]];
      if (first === last) {
        return from;
      }
      return `${from}${last === first + 1 ? ', ' : '–'}${to}`;
    })
    .join(', ');
}

/** Days that follow each other, as the first and the last of them. */
function runs(days: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const day of [...new Set(days)].sort()) {
    const run = found.at(-1);
    if (run && run[1] === day - 1) {
      run[1] = day;
    } else {
      found.push([day, day]);
    }
  }
  return found;
}
