import { Fact, JudgedLink } from './types';
import { writeInstant } from './words';

/** What is found of one link, before it has a place in the chain. */
export interface Judgement extends Omit<JudgedLink, 'link'> {
  /** What is not in order although the link holds. */
  warnings?: string[];
}

/** How to judge: instants are milliseconds since the epoch. */
export interface Yardstick {
  now: number;
  /** End of the days that matter. */
  horizon: number;
  timeZone: string;
  /** Whether declared off-hours are out of the question. */
  alwaysOn: boolean;
  tier?: string;
  proofRequired: boolean;
  proofMaxAge: number;
}

export const ok = (message: string, warnings: string[] = []): Judgement => ({
  state: 'ok',
  message,
  warnings,
});

export const broken = (message: string): Judgement => ({
  state: 'broken',
  message,
});

export const unknown = (message: string): Judgement => ({
  state: 'unknown',
  message,
});

export const notChecked = (message: string): Judgement => ({
  state: 'not-checked',
  message,
});

/** Of what was found in a fact that could not be read again, good or bad, nothing is relied on. */
export function doubt(
  judgement: Judgement,
  { asOf, stale }: Fact<unknown>,
  timeZone: string,
): Judgement {
  const since = writeInstant(asOf, timeZone);
  return {
    ...judgement,
    state: 'unknown',
    message: `${judgement.message}, as of ${since}; it could not be read again: ${stale}`,
    stale,
  };
}

/** Judges what a fact says, as far as it is known and can be relied on. */
export function judgeFact<T>(
  fact: Fact<T> | undefined,
  what: string,
  { timeZone }: Yardstick,
  judge: (value: T) => Judgement,
): Judgement {
  if (!fact) {
    return unknown(`${what} was never read`);
  }
  const judgement = { ...judge(fact.value), asOf: fact.asOf };
  return fact.stale === undefined
    ? judgement
    : doubt(judgement, fact, timeZone);
}
