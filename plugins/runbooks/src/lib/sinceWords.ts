import { formatInstant } from '@callboard/backstage-plugin-callboard-react';

const DAY = 24 * 3600 * 1000;

/**
 * Since when, as people say it: "since 09:12" today, "since Tuesday" within a week, else "since 12 Nov". Undefined where
 * the instant is not known.
 *
 * @param instant - ISO 8601
 * @param now - milliseconds since the epoch
 */
export function sinceWords(
  instant: string | null | undefined,
  now: number,
): string | undefined {
  const then = new Date(instant ?? NaN);
  if (Number.isNaN(then.getTime())) {
    return undefined;
  }
  if (then.toDateString() === new Date(now).toDateString()) {
    return `since ${formatInstant(then.getTime(), now)}`;
  }
  if (now - then.getTime() < 6 * DAY) {
    return `since ${then.toLocaleDateString('en-GB', { weekday: 'long' })}`;
  }
  const [day = ''] = formatInstant(then.getTime(), now).split(',');
  return `since ${day}`;
}
