import { Verdict } from '../engine';
import { SloState, WhatIfDay } from '../schema';

const DAY_SECONDS = 86_400;

/** Without traffic nothing is proven, either way. */
const PROVEN: readonly SloState[] = ['healthy', 'burning'];

function judgeDay(
  before: WhatIfDay['state'] | undefined,
  state: SloState | undefined,
): WhatIfDay['state'] {
  if (state === 'exhausted' || before === 'exhausted') {
    return 'exhausted';
  }
  const proven = state !== undefined && PROVEN.includes(state);
  return proven && before !== 'unknown' ? 'within' : 'unknown';
}

/** Judges days (UTC) by the verdicts that were reached on them. */
export function collectDays() {
  const days: WhatIfDay[] = [];
  let current: number | undefined;
  return {
    /** Verdicts in order of time; one at midnight belongs to the day that ends. */
    add(at: number, verdict: Verdict | undefined): void {
      const day = Math.ceil(at / DAY_SECONDS) - 1;
      const before = day === current ? days.pop() : undefined;
      current = day;
      days.push({
        day: new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10),
        errorBudgetRemaining: verdict?.errorBudgetRemaining ?? null,
        state: judgeDay(before?.state, verdict?.state),
      });
    },
    result() {
      const count = (state: WhatIfDay['state']) =>
        days.filter(day => day.state === state).length;
      return {
        days,
        daysExhausted: count('exhausted'),
        daysUnknown: count('unknown'),
      };
    },
  };
}
