import {
  SloStatus,
  WhatIf,
  WhatIfDay,
  WhatIfOutcome,
  WhatIfRequest,
} from '@callboard/backstage-plugin-slo-common';

const DAY_MS = 86_400_000;

function outcome(
  status: SloStatus,
  terms: WhatIfRequest,
  now: number,
): WhatIfOutcome {
  const target = terms.target ?? status.target ?? 0.999;
  // The same failures against a budget of another size.
  const size = (1 - target) / (1 - (status.target ?? target));
  const days = Array.from({ length: 90 }, (_, i): WhatIfDay => {
    const day = new Date(now - (89 - i) * DAY_MS).toISOString().slice(0, 10);
    if (i < 12) {
      return { day, errorBudgetRemaining: null, state: 'unknown' };
    }
    const spent = 0.35 + 0.3 * Math.sin(i / 9) + (i > 60 && i < 68 ? 0.25 : 0);
    const left = 1 - spent / size;
    return {
      day,
      errorBudgetRemaining: left,
      state: left <= 0 ? 'exhausted' : 'within',
    };
  });
  const fired = (i: number, severity: 'page' | 'ticket') => ({
    severity,
    long: severity === 'page' ? '1h' : '1d',
    short: severity === 'page' ? '5m' : '2h',
    start: new Date(now - i * DAY_MS).toISOString(),
    end: new Date(now - i * DAY_MS + 3_600_000).toISOString(),
  });
  return {
    target,
    window: terms.window ?? status.window,
    budgetingMethod: terms.budgetingMethod ?? status.budgetingMethod,
    timeSliceTarget: terms.timeSliceTarget,
    timeSliceWindow: terms.timeSliceWindow,
    sli: status.sli,
    errorBudgetRemaining: days[89]?.errorBudgetRemaining ?? null,
    daysExhausted: days.filter(d => d.state === 'exhausted').length,
    daysUnknown: days.filter(d => d.state === 'unknown').length,
    alerts:
      size < 1
        ? [fired(28, 'page'), fired(27, 'page'), fired(26, 'ticket')]
        : [fired(28, 'page')],
    days,
  };
}

/** The past under other terms. */
export function whatIfOf(
  status: SloStatus,
  request: WhatIfRequest,
  now: number,
): WhatIf {
  const proposed = outcome(status, request, now);
  return {
    ref: status.ref,
    objective: request.objective ?? '0',
    from: new Date(now - 90 * DAY_MS).toISOString(),
    to: new Date(now).toISOString(),
    current: outcome(status, {}, now),
    proposed,
    document: `apiVersion: openslo/v1
kind: SLO
metadata: { name: ${status.ref.split('/')[1]} }
spec:
  service: checkout
  indicatorRef: checkout-requests
  budgetingMethod: ${proposed.budgetingMethod}
  timeWindow: [{ duration: ${proposed.window.duration}, isRolling: ${
      proposed.window.isRolling
    } }]
  objectives: [{ target: ${proposed.target} }]
`,
    warnings: ['The first 12 days were not measured; they count neither way.'],
  };
}
