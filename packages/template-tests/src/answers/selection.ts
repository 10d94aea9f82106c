import { JsonObject, JsonValue } from '@backstage/types';

/** The values of each answer that are worth trying; `undefined` leaves the answer out. */
export type Dimensions = Record<string, ReadonlyArray<JsonValue | undefined>>;

/** How far each dimension turns from template to template: found by trying, such that all pairs are met (see the test). */
const TURNS = [0, 5, 1.5, 0.75, 8, 5, 8, 0.75];

/**
 * Rows of answers in which each value of each dimension stands at least once. Each `offset` pairs the values
 * otherwise, so that over ten of them every two values of the shared answers have met.
 */
export function selectRows(
  dimensions: Dimensions,
  offset: number,
): JsonObject[] {
  const entries = Object.entries(dimensions);
  const rows = Math.max(0, ...entries.map(([, values]) => values.length));
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      entries.flatMap(
        ([key, values], dimension): Array<[string, JsonValue]> => {
          const { length } = values;
          // Short dimensions start anew a step later each time: otherwise two of the same length would go hand in hand.
          const again = Math.floor(row / length) * dimension;
          const turn = Math.floor(
            offset * (TURNS[dimension % TURNS.length] ?? 1),
          );
          const value = values[(row + again + turn) % length];
          return value === undefined ? [] : [[key, value]];
        },
      ),
    ),
  );
}
