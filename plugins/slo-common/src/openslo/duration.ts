const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds per unit. M, Q and Y are those of rolling windows; calendar windows use real months, quarters and years. */
const SECONDS_PER_UNIT: Record<string, number> = {
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  M: 30 * DAY,
  Q: 90 * DAY,
  Y: 365 * DAY,
};

/** An OpenSLO duration taken apart. @public */
export interface OpenSloDuration {
  /** 0 or more. */
  value: number;
  /** `M`, `Q` and `Y` exist in `openslo/v1` only. */
  unit: 'm' | 'h' | 'd' | 'w' | 'M' | 'Q' | 'Y';
}

function isUnit(unit: string | undefined): unit is OpenSloDuration['unit'] {
  return unit !== undefined && Object.hasOwn(SECONDS_PER_UNIT, unit);
}

/** Takes an OpenSLO duration such as `30d` apart; undefined where it is none. @public */
export function parseDuration(shorthand: string): OpenSloDuration | undefined {
  const [, digits, unit] = /^(\d+)([mhdwMQY])$/.exec(shorthand) ?? [];
  const value = Number(digits);
  if (!isUnit(unit) || !Number.isSafeInteger(value)) {
    return undefined;
  }
  return { value, unit };
}

/**
 * Length of an OpenSLO duration such as `30d`, in seconds, as a rolling window counts it: a month is 30 days, a
 * quarter 90, a year 365 (the figures of OpenSLO's own Go SDK).
 *
 * @returns undefined where the text is no duration
 * @public
 */
export function durationSeconds(shorthand: string): number | undefined {
  const duration = parseDuration(shorthand);
  return duration && duration.value * (SECONDS_PER_UNIT[duration.unit] ?? 0);
}
