import { WhatIfDay } from '../schema';
import type { StepVerdict } from './simulate';

const DAY_SECONDS = 86_400;

/** Judges days (UTC) by the verdicts that were reached on them. */
export function collectDays() {
  const days: WhatIfDay[] = [];
  let current: number | undefined;
  const judge = (
    before: WhatIfDay['state'] | undefined,
    { exhausted }: StepVerdict,
  ): WhatIfDay['state'] => {
    if (exhausted || before === 'exhausted') {
      return 'exhausted';
    }
    return exhausted === null || before === 'unknown' ? 'unknown' : 'within';
  };
  return {
    /** Verdicts in order of time; one at midnight belongs to the day that ends. */
    add(at: number, verdict: StepVerdict): void {
      const day = Math.ceil(at / DAY_SECONDS) - 1;
      const before = day === current ? days.pop() : undefined;
      current = day;
      days.push({
        day: new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10),
        errorBudgetRemaining: verdict.errorBudgetRemaining,
        state: judge(before?.state, verdict),
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
