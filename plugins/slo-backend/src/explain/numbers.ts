/** As people write numbers: `40,000`, `0.0003`, without float noise and never with an exponent. */
export function show(value: number): string {
  return value.toLocaleString(
    'en-US',
    Number.isInteger(value) ? {} : { maximumSignificantDigits: 12 },
  );
}

/** `2,592,000 s (30 d)`. */
export function showSeconds(seconds: number): string {
  const days = seconds / 86_400;
  return days >= 1
    ? `${show(seconds)} s (${show(Number(days.toPrecision(4)))} d)`
    : `${show(seconds)} s`;
}
