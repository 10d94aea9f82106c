/** Nobody writes longer ones by hand, and no template makes any. */
const MAX_BYTES = 5 * 1024 * 1024;
/** As Git does: a file with this character near its beginning is no text. */
const PROBE = 8_000;

/** What stands in a file; undefined for one that is no text, or too long to look through. */
export function textOf(content: Buffer): string | undefined {
  return content.length > MAX_BYTES || content.subarray(0, PROBE).includes(0)
    ? undefined
    : content.toString('utf8');
}
