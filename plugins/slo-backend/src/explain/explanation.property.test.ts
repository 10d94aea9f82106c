import {
  EvaluatedSlo,
  ExplanationStep,
} from '@callboard/backstage-plugin-slo-common';
import fc from 'fast-check';
import { DefaultEvaluateService } from '../evaluate';

const AT = new Date('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;

const service = DefaultEvaluateService.create({
  staleAfterSeconds: 900,
  now: () => AT,
});

const indicator = (name: string) => ({
  metadata: { name },
  spec: {
    ratioMetric: {
      counter: true,
      good: { metricSource: { type: 'x', spec: { q: name } } },
      total: { metricSource: { type: 'x', spec: { q: 'all' } } },
    },
  },
});

const terms = fc.record({
  method: fc.constantFrom('Occurrences', 'Timeslices', 'RatioTimeslices'),
  slice: fc.constantFrom('5m', '7m', '1h'),
  target: fc.constantFrom(0.5, 0.9, 0.999),
  window: fc.constantFrom(
    { duration: '1d', isRolling: true },
    { duration: '7d', isRolling: true },
    {
      duration: '1M',
      isRolling: false,
      calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'Asia/Kolkata' },
    },
  ),
  composite: fc.boolean(),
});

type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never;

/** Seven hours each, back to back or with a gap. */
const spans = fc.array(
  fc.record({
    good: fc.integer({ min: 0, max: 10_000 }),
    bad: fc.integer({ min: 0, max: 500 }),
    given: fc.boolean(),
  }),
  { minLength: 24, maxLength: 24 },
);

function documentOf({ method, slice, target, window, composite }: Terms) {
  const objective = { target, timeSliceTarget: 0.95, timeSliceWindow: slice };
  return JSON.stringify({
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name: 'promise' },
    spec: {
      service: 'any',
      budgetingMethod: method,
      timeWindow: [window],
      ...(composite
        ? {
            objectives: ['a', 'b'].map(name => ({
              ...objective,
              displayName: name,
              compositeWeight: name === 'a' ? 0.25 : 1,
              indicator: indicator(name),
            })),
          }
        : {
            objectives: [{ ...objective, displayName: 'a' }],
            indicator: indicator('a'),
          }),
    },
  });
}

function samplesOf(
  objective: string,
  list: { good: number; bad: number; given: boolean }[],
) {
  return list.flatMap(({ good, bad, given }, index) => {
    const end = AT.getTime() - (list.length - 1 - index) * 7 * HOUR;
    return given
      ? [
          {
            slo: 'promise',
            objective,
            start: new Date(end - 7 * HOUR).toISOString(),
            end: new Date(end).toISOString(),
            good,
            total: good + bad,
          },
        ]
      : [];
  });
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const valueOf = (steps: ExplanationStep[], label: string) =>
  steps.find(step => step.label === label)?.value;
const round = (value: number) => Math.round(value * 1e12) / 1e12;

/** That the steps lead to the figures shown. */
function expectSteps(
  steps: ExplanationStep[],
  shown: Pick<EvaluatedSlo, 'sli' | 'errorBudgetRemaining' | 'coverage'>,
) {
  const last = (label: string) => valueOf(steps, label) ?? null;
  expect({
    sli: last('sli'),
    remaining: last('remaining'),
    coverage: last('coverage'),
  }).toEqual({
    sli: shown.sli,
    remaining: shown.errorBudgetRemaining,
    coverage: shown.coverage,
  });
  const errors = last('errors');
  const budget = last('budget');
  const spent = last('spent') ?? last('spent at least');
  if (shown.errorBudgetRemaining !== null) {
    expect(shown.errorBudgetRemaining).toBe(
      spent === null
        ? round(1 - round((errors ?? 0) / (budget ?? 1)))
        : round(1 - spent),
    );
  }
  if (last('spent') !== null) {
    const parts = steps.filter(({ label }) => label.startsWith('spent by '));
    expect(sum(parts.map(({ value }) => value ?? 0))).toBeCloseTo(
      last('spent') ?? Number.NaN,
      11,
    );
  }
}

describe('an explanation', () => {
  it('adds up to the figures, for any method, window and record', async () => {
    await fc.assert(
      fc.asyncProperty(
        terms,
        spans,
        spans,
        fc.option(fc.integer({ min: 1, max: 200 })),
        async (own, a, b, excludedHoursAgo) => {
          const { items, errors, rejected } = await service.evaluate(
            {
              documents: documentOf(own),
              samples: [
                ...samplesOf('a', a),
                ...(own.composite ? samplesOf('b', b) : []),
              ],
              exclusions:
                excludedHoursAgo === null
                  ? []
                  : [
                      {
                        kind: 'dispute',
                        reason: 'r',
                        start: new Date(
                          AT.getTime() - excludedHoursAgo * HOUR,
                        ).toISOString(),
                        end: new Date(
                          AT.getTime() - (excludedHoursAgo - 0.7) * HOUR,
                        ).toISOString(),
                      },
                    ],
              at: AT,
            },
            // Nobody is asked by the service itself.
            {
              credentials: {
                $$type: '@backstage/BackstageCredentials',
                principal: {},
              },
            },
          );
          expect([errors, rejected]).toEqual([[], []]);
          const [status] = items;
          const { explanation } = status!;
          explanation.objectives.forEach((objective, index) => {
            const row = status!.objectives[index]!;
            for (const key of ['good', 'total'] as const) {
              expect(sum(objective.days.map(day => day[key]))).toBe(
                objective[key],
              );
              expect(
                sum(objective.sources.map(source => source[key])) -
                  objective.excluded[key],
              ).toBeCloseTo(objective[key], 6);
              expect(row[key] ?? 0).toBeCloseTo(objective[key], 6);
            }
            expect(sum(objective.days.map(day => day.observedSeconds))).toBe(
              objective.observedSeconds,
            );
            const keys = ['measured', 'bad', 'empty', 'unknown'] as const;
            const { slices = { measured: 0, bad: 0, empty: 0, unknown: 0 } } =
              objective;
            expect(
              keys.map(key =>
                sum(objective.days.map(day => day.slices?.[key] ?? 0)),
              ),
            ).toEqual(keys.map(key => slices[key]));
            if (objective.days.length > 0) {
              expectSteps(objective.steps, row);
            }
          });
          if (status!.asOf) {
            expectSteps(explanation.steps, status!);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
