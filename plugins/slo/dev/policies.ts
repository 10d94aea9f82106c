import {
  AppliedPolicy,
  Gate,
  GateReason,
  LintFinding,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';

const STEPS: AppliedPolicy['steps'] = [
  { spentPercent: 50, text: 'Discuss in the weekly review', gate: 'allow' },
  {
    spentPercent: 90,
    text: 'Only changes that make it more reliable',
    gate: 'allow',
  },
  { spentPercent: 100, text: 'No release but fixes', gate: 'deny' },
];

const OWN = {
  ref: 'errorbudgetpolicy:default/payments',
  title: 'Error budget policy of payments',
  ownerRef: 'group:default/payments-core',
  why: 'it names tier 1',
};

/** What holds where the catalog has no policy. */
const BUILT_IN = {
  title: 'Built-in error budget policy',
  why: 'the catalog has none for it',
};

function reasonOf(slo: SloStatus): GateReason {
  const left = slo.errorBudgetRemaining;
  if (left === null) {
    return {
      decision: 'unknown',
      code: 'unknown',
      message: `${slo.title}: ${slo.reason}`,
      slo: slo.ref,
    };
  }
  if (slo.burning?.severity === 'page') {
    return {
      decision: 'deny',
      code: 'page-burn',
      message: `${slo.title}${
        slo.region ? ` in ${slo.region}` : ''
      }: burns its budget more than ${slo.burning.factor} times too fast (${
        slo.burning.long
      } and ${slo.burning.short})`,
      slo: slo.ref,
      region: slo.region,
    };
  }
  return left <= 0
    ? {
        decision: 'deny',
        code: 'budget-exhausted',
        message: `${slo.title}: ${Math.round(
          100 * (1 - left),
        )} % of the error budget is spent. No release but fixes`,
        slo: slo.ref,
      }
    : {
        decision: 'allow',
        code: 'within-budget',
        message: `${slo.title}: within its budget`,
        slo: slo.ref,
        region: slo.region,
      };
}

/** The decision about an entity with these SLOs. */
export function gateOf(entityRef: string, slos: SloStatus[]): Gate {
  const reasons = slos.map(reasonOf);
  const has = (decision: Gate['decision']) =>
    reasons.some(reason => reason.decision === decision);
  const lefts = slos.flatMap(slo => slo.errorBudgetRemaining ?? []);
  const worst = [...slos].sort(
    (a, b) => (a.errorBudgetRemaining ?? 9) - (b.errorBudgetRemaining ?? 9),
  )[0];
  const spentPercent = lefts.length
    ? Math.round(100 * (1 - Math.min(...lefts)))
    : null;
  const reached = STEPS.filter(
    step => spentPercent !== null && step.spentPercent <= spentPercent,
  ).length;
  const unknown = has('unknown') || reasons.length === 0;
  const order = ['deny', 'unknown', 'allow'];
  return {
    entityRef,
    decision: has('deny') ? 'deny' : (unknown && 'unknown') || 'allow',
    reasons: reasons.sort(
      (a, b) => order.indexOf(a.decision) - order.indexOf(b.decision),
    ),
    policy: {
      entityRef,
      ...(entityRef.endsWith('/healthy') ? BUILT_IN : OWN),
      steps: STEPS,
      onPageBurn: 'deny',
      onUnknown: 'unknown',
      spentPercent,
      worstSlo: worst?.ref,
      activeStep: reached > 0 ? reached - 1 : undefined,
    },
    asOf: slos.flatMap(slo => slo.asOf ?? []).sort()[0] ?? null,
  };
}

/** What could be said about an SLO. */
export function lintOf(status: SloStatus): LintFinding[] {
  return status.ref.includes('linted')
    ? [
        {
          code: 'window-beyond-retention',
          severity: 'warning',
          path: 'spec.timeWindow[0].duration',
          message: 'the source keeps 15 d, the window is 30 d',
        },
        {
          code: 'dependency-ceiling',
          severity: 'info',
          path: 'spec.objectives[0].target',
          message:
            'the target 99.95 % is higher than 99.85 %, the product of the targets of ledger and vault',
          objective: '0',
        },
      ]
    : [];
}
