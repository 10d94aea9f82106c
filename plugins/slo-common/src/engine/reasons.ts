import { Burning, BurnRates } from '../schema';

const UNITS: [string, number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

/** `5400` → `1.5 h`. */
export function humanSeconds(seconds: number): string {
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? ['s', 1];
  return `${Number((seconds / length).toFixed(1))} ${unit}`;
}

/** `0.00028` → `0.028 %`: two significant digits where small, so that a small share never reads as none. */
export function humanShare(ratio: number): string {
  const percent = ratio * 100;
  const digits = percent !== 0 && Math.abs(percent) < 1 ? 2 : 4;
  return `${Number(percent.toPrecision(digits))} %`;
}

/** Rounded down, so that 94.999 % never reads as the 95 % it does not reach. */
function shareBelow(ratio: number): string {
  const percent = ratio * 100;
  return percent < 1
    ? humanShare(ratio)
    : `${Math.floor(percent * 100) / 100} %`;
}

export function coverageReason(
  coverage: { observedSeconds: number; elapsedSeconds: number },
  windowSeconds: number,
): string {
  const share =
    coverage.elapsedSeconds > 0
      ? coverage.observedSeconds / coverage.elapsedSeconds
      : 0;
  return `measured ${humanSeconds(coverage.observedSeconds)} of ${humanSeconds(
    windowSeconds,
  )} (${shareBelow(share)}), 95 % is needed`;
}

export function noTrafficReason(windowSeconds: number): string {
  return `no event in ${humanSeconds(windowSeconds)}`;
}

export function exhaustedReason(
  errors: number,
  budget: number,
  windowSeconds: number,
  covered: boolean,
): string {
  const spent = `${humanShare(errors)} of the events in ${humanSeconds(
    windowSeconds,
  )} were bad, ${humanShare(budget)} may be`;
  return covered ? spent : `${spent}; too many even if every gap was good`;
}

export function burningReason(burning: Burning, burnRates: BurnRates): string {
  const rate = (name: string) => {
    const value = burnRates[name];
    return `${Number((value ?? 0).toPrecision(3))}× in ${name}`;
  };
  return `budget is spent ${rate(burning.long)} and ${rate(
    burning.short,
  )}, both above ${Number(burning.factor.toPrecision(3))}× (${
    burning.severity
  })`;
}
