import { parse } from 'yaml';
import { indicators, objective, slo } from './__testUtils__/definitions';
import { generateRules } from './generateRules';
import { sloQueries } from './sloQueries';

const counters = indicators['good counters'];

function queriesOf(definition: ReturnType<typeof slo>) {
  const told = sloQueries(definition);
  if ('problems' in told) {
    throw new Error(JSON.stringify(told.problems));
  }
  return told.queries;
}

describe('sloQueries', () => {
  it.each(Object.entries(indicators))(
    'asks for series that are recorded of %s',
    (_name, indicator) => {
      const definition = slo([objective(indicator)]);
      const files = generateRules([definition]);
      const rules: { record?: string; alert?: string; labels: object }[] =
        parse('rules' in files ? files.rules : '').groups.flatMap(
          (group: { rules: object[] }) => group.rules,
        );
      const recorded = rules.flatMap(({ record }) => record ?? []);
      const [queries, ...others] = queriesOf(definition);
      expect(others).toEqual([]);
      expect(queries?.lookbacks.map(({ lookback }) => lookback)).toEqual([
        '5m',
        '30m',
        '1h',
        '2h',
        '6h',
        '1d',
        '3d',
      ]);
      const asked = [
        ...(queries?.lookbacks.map(({ query }) => query) ?? []),
        ...(queries?.measures.map(({ presence }) => presence) ?? []),
      ];
      for (const query of asked) {
        expect(recorded).toContain(query.split('{')[0]);
        expect(query).toContain(
          '{slo="slo:default/checkout-answers",objective="0"}',
        );
      }
      expect(queries).toMatchObject({
        objective: '0',
        target: 0.99,
        budget: 0.01,
        window: '30d',
        windowQuery: expect.stringContaining('[30d]'),
      });
    },
  );

  it('tells the alerts with their limits', () => {
    const [queries] = queriesOf(slo([objective(counters)]));
    expect(queries?.alerts[0]).toEqual({
      name: 'CheckoutAnswersBurn1h',
      severity: 'page',
      factor: 14.4,
      lookbacks: ['1h', '5m'],
    });
    expect(queries?.alerts.map(({ factor }) => factor)).toEqual([
      14.4, 6, 3, 1,
    ]);
  });

  it('tells what a threshold is compared with', () => {
    const [queries] = queriesOf(slo([objective(indicators.threshold)]));
    expect(queries?.measures).toEqual([
      {
        objective: '0',
        kind: 'value',
        query: 'max(replica_lag_seconds{db="ledger"})',
        threshold: 5,
        presence:
          'slo:sli_error:ratio_step{slo="slo:default/checkout-answers",objective="0"}',
      },
    ]);
  });

  it('tells the burn rate of a composite, and the budget of joint slices', () => {
    const parts = [
      objective(counters, { name: 'a', target: 0.999 }),
      objective(counters, { name: 'b', target: 0.999, compositeWeight: 0.5 }),
    ];
    const [weighed] = queriesOf(slo(parts, { composite: true }));
    expect(weighed).toMatchObject({ objective: undefined, budget: 1 });
    expect(weighed?.target).toBeUndefined();
    expect(weighed?.lookbacks[0]?.query).toBe(
      'slo:burn:rate5m{slo="slo:default/checkout-answers",objective=""}',
    );
    expect(weighed?.windowQuery).toMatch(/^1 \* \(sum\(.*0\.5 \* \(sum\(/);
    const [joint] = queriesOf(
      slo(parts, { composite: true, budgetingMethod: 'Timeslices' }),
    );
    expect(joint).toMatchObject({ target: 0.999, budget: 0.001 });
    expect(joint?.measures).toHaveLength(2);
  });

  it('says why there are none', () => {
    expect(sloQueries(slo([]))).toMatchObject({
      problems: [{ code: 'no-objectives' }],
    });
  });
});
