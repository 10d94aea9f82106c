/** Maps a value of `domain` to a pixel of `range`, in a straight line. */
export type Scale = (value: number) => number;

/** A domain without extent maps to the middle of the range. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  return value =>
    d1 === d0 ? (r0 + r1) / 2 : r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
}

/** About `count` round values that lie within the domain: steps of 1, 2 or 5 times a power of ten. */
export function valueTicks(
  [low, high]: readonly [number, number],
  count: number,
): number[] {
  const extent = high - low;
  if (!(extent > 0)) {
    return [low];
  }
  const rough = extent / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find(s => s * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    // Twelve digits: 3 × 0.1 is 0.30000000000000004.
    Number(((first + i) * step).toPrecision(12)),
  );
}

const HOUR = 3_600_000;
const HOUR_STEPS = [1, 2, 3, 6, 12];
const DAY_STEPS = [1, 2, 3, 5, 7, 14, 30, 60, 90];

/**
 * At most `count` instants (milliseconds) that fall on round local hours or local midnights, right across changes of
 * daylight saving time.
 */
export function timeTicks(
  [from, to]: readonly [number, number],
  count: number,
): number[] {
  const extent = to - from;
  if (!(extent > 0) || count < 1) {
    return [];
  }
  const hours = HOUR_STEPS.find(h => extent / (h * HOUR) <= count);
  const days = DAY_STEPS.find(d => extent / (d * 24 * HOUR) <= count) ?? 90;
  const at = new Date(from);
  at.setHours(0, 0, 0, 0);
  const ticks: number[] = [];
  while (at.getTime() <= to) {
    if (at.getTime() >= from) {
      ticks.push(at.getTime());
    }
    if (hours) {
      at.setHours(at.getHours() + hours);
    } else {
      at.setDate(at.getDate() + days);
    }
  }
  return ticks;
}
