const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const SHORTHAND: Record<string, number> = {
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: WEEK,
};
const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const ISO_UNITS = [WEEK, DAY, HOUR, MINUTE, 1];

/**
 * Seconds of an ISO 8601 duration (`PT5M`, `P7D`) or OpenSLO's shorthand (`5m`, `7d`); undefined where the text is neither.
 * Months and years have no length.
 * @public
 */
export function readDurationSeconds(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d+)([mhdw])$/.exec(text) ?? [];
  if (count !== undefined) {
    return Number(count) * (SHORTHAND[unit] ?? 0);
  }
  const parts = ISO.exec(text)?.slice(1);
  if (!parts?.some(part => part !== undefined) || text.endsWith('T')) {
    return undefined;
  }
  return parts.reduce(
    (sum, part, index) => sum + Number(part ?? 0) * (ISO_UNITS[index] ?? 0),
    0,
  );
}
