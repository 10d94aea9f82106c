import { ReadError } from '@callboard/backstage-plugin-callboard-node';

/** What became of one target. */
export interface KeptAnswer {
  /** Ref of its schedule. */
  ref: string;
  /** Whether anything is different that was known before. */
  changed: boolean;
  /** Why there is no answer. */
  error?: ReadError;
  warnings: string[];
}

/** As many warnings as anybody reads. */
const MOST_WARNINGS = 20;

/**
 * How a round went as a whole. It failed only where everything did; otherwise what failed is told among the warnings,
 * once per reason.
 */
export function summarize(outcomes: readonly KeptAnswer[]): {
  error?: ReadError;
  warnings: string[];
} {
  const failed = outcomes.flatMap(({ error }) =>
    error && error.code !== 'gone' ? [error] : [],
  );
  const [first] = failed;
  if (first && failed.length === outcomes.length) {
    return { error: first, warnings: [] };
  }
  const counts = new Map<string, number>();
  for (const error of outcomes.flatMap(outcome => outcome.error ?? [])) {
    counts.set(error.message, (counts.get(error.message) ?? 0) + 1);
  }
  const told = [
    ...[...counts].map(
      ([message, count]) => `${count} of ${outcomes.length}: ${message}`,
    ),
    ...new Set(outcomes.flatMap(({ warnings }) => warnings)),
  ];
  const more = told.length - MOST_WARNINGS;
  return {
    warnings:
      more > 0 ? [...told.slice(0, MOST_WARNINGS), `and ${more} more`] : told,
  };
}
