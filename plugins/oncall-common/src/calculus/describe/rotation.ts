import { Rotation } from '../../document/types';
import { DAY, readWall, weekdayOf, Zone } from '../zone';

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

const FREQUENCY = {
  hourly: { each: 'Hourly', unit: 'hours' },
  daily: { each: 'Daily', unit: 'days' },
  weekly: { each: 'Weekly', unit: 'weeks' },
  monthly: { each: 'Monthly', unit: 'months' },
};

/** `Every 2 weeks, handoff Monday 09:00 Europe/Berlin`. */
export function describeRotation(
  { type, length, start }: Rotation,
  timeZone: string,
): string {
  const { each, unit } = FREQUENCY[type];
  const often = length === 1 ? each : `Every ${length} ${unit}`;
  const [date, time] = [start.slice(0, 10), start.slice(11, 16)];
  switch (type) {
    case 'hourly':
      return `${often}, first handoff ${date} ${time} ${timeZone}`;
    case 'daily':
      return `${often}, handoff ${time} ${timeZone}`;
    case 'weekly':
      return `${often}, handoff ${weekdayName(start)} ${time} ${timeZone}`;
    default:
      return `${often} on the ${ordinal(
        Number(date.slice(-2)),
      )}, handoff ${time} ${timeZone}`;
  }
}

function weekdayName(start: string): string {
  // A weekday is the same in any zone as long as the wall clock is.
  const wall = readWall(start, Zone.utc()) ?? 0;
  return WEEKDAYS[weekdayOf(Math.floor(wall / DAY)) - 1] ?? '';
}

function ordinal(value: number): string {
  const teen = value > 10 && value < 14;
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10];
  return `${value}${ending ?? 'th'}`;
}
