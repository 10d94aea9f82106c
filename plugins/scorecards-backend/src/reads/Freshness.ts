import { BoardNow } from './board';

/** How old what is told is. */
export interface Freshness {
  /** When everything was last evaluated, ISO 8601; of the past the instant itself. */
  asOf?: string;
  stale?: boolean;
  /** Why it is stale. */
  reason?: string;
}

/** The past is never stale. */
export function freshnessOf(
  { evaluatedAt, error }: Pick<BoardNow, 'evaluatedAt' | 'error'>,
  options: { at?: string; staleAfterMs: number; now: Date },
): Freshness {
  const { at, staleAfterMs, now } = options;
  if (at !== undefined) return { asOf: at };
  if (evaluatedAt === undefined) {
    const reason = error ?? 'Checks were not evaluated yet';
    return { stale: true, reason };
  }
  const age = now.getTime() - Date.parse(evaluatedAt);
  if (age <= staleAfterMs) return { asOf: evaluatedAt };
  return {
    asOf: evaluatedAt,
    stale: true,
    reason: error ?? `Checks were not evaluated since ${evaluatedAt}`,
  };
}
