const ISO_DURATION =
  /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration. GoAlert measures in hours, minutes and seconds (`util/timeutil/isoduration.go`),
 * and writes no duration as null.
 *
 * @returns undefined for none, for what has years or months, and for what is no duration
 */
export function durationMs(text: string | null | undefined) {
  const parts = ISO_DURATION.exec(text ?? '');
  if (!parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map(part => Number((part ?? '0').replace(',', '.')));
  const ms =
    (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 +
    seconds * 1000;
  return Math.round(ms);
}
