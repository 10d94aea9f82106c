const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: [name: string, seconds: number][] = [
  ['d', DAY],
  ['h', HOUR],
  ['min', MINUTE],
];

const JUST_NOW = 'just now';
const UNKNOWN_AGE = 'unknown age';

/**
 * A length of time in its largest unit, and the next one while the first is small: 90 s is "1 min", 5400 s is
 * "1 h 30 min", 7 days are "7 d". Below a minute it is in seconds.
 * @public
 */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) {
    return 'unknown';
  }
  const left = Math.max(0, Math.floor(seconds));
  if (left < MINUTE) {
    return `${left} s`;
  }
  const at = UNITS.findIndex(([, size]) => left >= size);
  const [name, size] = UNITS[at] ?? ['min', MINUTE];
  const whole = Math.floor(left / size);
  const next = UNITS[at + 1];
  const rest = next && whole < 3 ? Math.floor((left % size) / next[1]) : 0;
  return next && rest > 0
    ? `${whole} ${name} ${rest} ${next[0]}`
    : `${whole} ${name}`;
}

/**
 * The age of an instant, for the corner of a block: "just now" below a minute, then as {@link formatDuration} in one
 * unit.
 *
 * @param instant - ISO 8601, or milliseconds since the epoch
 * @param now - milliseconds since the epoch
 * @public
 */
export function formatAge(instant: string | number, now: number): string {
  const then = typeof instant === 'number' ? instant : Date.parse(instant);
  const seconds = (now - then) / 1000;
  if (Number.isNaN(seconds)) {
    return UNKNOWN_AGE;
  }
  if (seconds < MINUTE) {
    return JUST_NOW;
  }
  const [name, size] = UNITS.find(([, unit]) => seconds >= unit) ?? [
    'min',
    MINUTE,
  ];
  return `${Math.floor(seconds / size)} ${name}`;
}

/**
 * How long ago an instant was, to follow a verb: "just now", "3 h ago".
 *
 * @param instant - ISO 8601, or milliseconds since the epoch
 * @param now - milliseconds since the epoch
 * @public
 */
export function formatAgo(instant: string | number, now: number): string {
  const age = formatAge(instant, now);
  switch (age) {
    case JUST_NOW:
      return age;
    case UNKNOWN_AGE:
      return 'at an unknown time';
    default:
      return `${age} ago`;
  }
}

function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

/**
 * An instant in the reader's own zone, as short as it can be said: "09:12" today, else "12 Nov, 09:12", with the year
 * where it is another one.
 *
 * @param instant - ISO 8601, or milliseconds since the epoch
 * @param now - milliseconds since the epoch
 * @public
 */
export function formatInstant(instant: string | number, now: number): string {
  const then = new Date(instant);
  const today = new Date(now);
  if (Number.isNaN(then.getTime())) {
    return 'unknown time';
  }
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  if (isSameDay(then, today)) {
    return then.toLocaleTimeString('en-GB', time);
  }
  const year = then.getFullYear() !== today.getFullYear();
  return then.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(year && { year: 'numeric' }),
    ...time,
  });
}

/**
 * An instant without any doubt, for tooltips: local time with its zone, then UTC.
 * @public
 */
export function formatInstantInFull(instant: string | number): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) {
    return 'unknown time';
  }
  const local = then.toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'long',
  });
  return `${local} (${then.toISOString().replace(/\.\d+/, '')})`;
}
