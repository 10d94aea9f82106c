/** Characters that count as one step. */
const TEXT_PER_STEP = 16;

/** How many steps it takes to look through a value. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') {
    return value.length / TEXT_PER_STEP;
  }
  if (Array.isArray(value)) {
    return value.length;
  }
  return value instanceof Map ? value.size : 1;
}
