import { ObjectiveStatus } from '@callboard/backstage-plugin-slo-common';
import fc from 'fast-check';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { bruteForce, RawSlo } from './__testUtils__/bruteForce';
import { scenario, toRaw, toReader, toRecord } from './__testUtils__/scenario';
import { evaluateSlo } from './evaluateSlo';
import { gatherFacts } from './gatherFacts';

async function evaluate(raw: RawSlo, slo: CatalogSlo) {
  const options = {
    staleAfterSeconds: raw.staleAfterSeconds,
    now: new Date(raw.now * 1000),
  };
  const [facts] = await gatherFacts({
    ...options,
    slos: [slo],
    attempts: { byDigests: async () => [] },
    record: toRecord(raw),
    exclusions: toReader(raw),
    whyNotPulled: () => undefined,
  });
  return evaluateSlo({ ...options, slo, facts: facts! }).status;
}

type Figure = number | string | null | undefined;
type Figures = Record<string, Figure>;

/** Counts and states must be the same; figures the same to what a double can hold, or to 1e-9 where ratios add up. */
function differences(
  actual: Figures,
  expected: Figures,
  tolerance: number,
): string[] {
  // A figure may happen to be whole on one side; counts are on both.
  const areWhole = (a: number, b: number) =>
    Number.isSafeInteger(a) && Number.isSafeInteger(b);
  const differs = (a: Figure, b: Figure) =>
    typeof a === 'number' && typeof b === 'number' && !areWhole(a, b)
      ? Math.abs(a - b) > tolerance * Math.max(1, Math.abs(b))
      : (a ?? null) !== (b ?? null);
  return Object.keys(expected)
    .filter(key => differs(actual[key], expected[key]))
    .map(key => `${key}: ${actual[key]}, expected ${expected[key]}`);
}

const prefixed = (prefix: string, figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [`${prefix}.${key}`, value]),
  );

const exactnessOf = ({ method }: RawSlo) =>
  method === 'RatioTimeslices' ? 1e-9 : 2e-12;

const remaining = (spent: number | null) => (spent === null ? null : 1 - spent);

describe('evaluation', () => {
  it('equals a recomputation from raw events, for every method, window, weight, gap and exclusion', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(scenario, async item => {
        const { raw, slo } = toRaw(item);
        const expected = bruteForce(raw);
        const status = await evaluate(raw, slo);
        const exact = exactnessOf(raw);

        const { good, total, slices } = expected;
        const isSingle = !raw.composite && (total[0] ?? 0) > 0;
        const hasSlices = raw.method !== 'Occurrences';
        // On the very line between two verdicts the last digit of a double decides.
        const onTheLine =
          Math.abs((expected.sure ?? 0) - 1) < 1e-9 ||
          Math.abs(expected.coverage - 0.95) < 1e-9;
        const last = status.trend.at(-1) ?? null;
        const wanted: Figures = {
          coverage: expected.coverage,
          remaining: remaining(
            status.state === 'exhausted'
              ? expected.spent ?? expected.sure
              : expected.spent,
          ),
          ...prefixed('burn', expected.burnRates),
          ...(isSingle && { good: good[0], total: total[0] }),
          ...(hasSlices && {
            measured: slices.measured,
            bad: slices.bad,
            empty: slices.empty,
            unknown: slices.unknown,
          }),
          ...(status.withoutExclusions && {
            unexcluded: remaining(expected.unexcluded),
          }),
          ...(!onTheLine && { state: expected.state }),
          ...(last !== null && { last: remaining(expected.spent) }),
        };
        const found: Figures = {
          coverage: status.coverage,
          remaining: status.errorBudgetRemaining,
          ...prefixed('burn', status.burnRates),
          good: status.good,
          total: status.total,
          ...status.slices,
          unexcluded: status.withoutExclusions?.errorBudgetRemaining,
          state: status.state,
          last,
        };
        expect(differences(found, wanted, exact)).toEqual([]);
        const kind = `${raw.method} ${item.window.kind} ${status.state}`;
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { numRuns: 400 },
    );
    // The property must not hold for want of cases.
    for (const method of ['Occurrences', 'Timeslices', 'RatioTimeslices']) {
      for (const state of ['exhausted', 'unknown', 'healthy']) {
        const kinds = [...seen.keys()].filter(
          kind => kind.startsWith(method) && kind.endsWith(state),
        );
        expect({ method, state, found: kinds.length > 0 }).toMatchObject({
          found: true,
        });
      }
    }
  }, 180_000);

  it('keeps the figures of every component beside the composite', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async item => {
        const { raw, slo } = toRaw({ ...item, composite: true });
        const { objectives } = await evaluate(raw, slo);
        for (const [i, row] of objectives.entries()) {
          const alone = bruteForce({
            ...raw,
            composite: false,
            parts: [{ ...raw.parts[i]!, weight: 1 }],
            components: [raw.components[i]!],
          });
          const { weight, errorBudgetRemaining }: ObjectiveStatus = row;
          expect(weight).toBe(raw.parts[i]!.weight);
          const spent =
            row.state === 'exhausted' ? alone.spent ?? alone.sure : alone.spent;
          expect(
            differences(
              { remaining: errorBudgetRemaining },
              { remaining: remaining(spent) },
              exactnessOf(raw),
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
