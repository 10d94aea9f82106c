import { Entity } from '@backstage/catalog-model';
import { change, Raw, REMOVED, v1, v2alpha } from '../__fixtures__/documents';
import { openSloToEntity } from '../entity';
import { sloDefinitionFromEntities } from './entities';

function toEntity(
  raw: Raw | undefined,
  relations?: Entity['relations'],
): Entity {
  const document = Object.assign(
    { apiVersion: '', kind: '', metadata: { name: '' } },
    structuredClone(raw),
  );
  return { ...openSloToEntity(document), relations };
}

const relations = [
  { type: 'measures', targetRef: 'component:default/checkout' },
  { type: 'ownedBy', targetRef: 'group:default/payments' },
];

function resolve(
  slo: Raw | undefined,
  others: (Raw | undefined)[],
  related = relations,
) {
  const entities = others.map(raw => toEntity(raw));
  return sloDefinitionFromEntities({
    slo: toEntity(slo, related),
    lookup: (kind, namespace, name) =>
      entities.find(
        e =>
          e.kind === kind &&
          (e.metadata.namespace ?? 'default') === namespace &&
          e.metadata.name === name,
      ),
  });
}

const found = (result: {
  issues: { severity: string; code: string; path: string }[];
}) =>
  result.issues.map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  );

describe('sloDefinitionFromEntities', () => {
  it('gives the engine everything it needs', () => {
    const slo = change(v1.slo, {
      'metadata.labels': { 'callboard.dev/tier': '1' },
    });
    const result = resolve(slo, [v1.dataSource]);
    expect(result).toMatchObject({ valid: true, issues: [] });
    const query = (text: string) => ({
      sourceType: 'Prometheus',
      dataSourceRef: 'datasource:default/prometheus',
      connection: { url: 'http://prometheus.example.com' },
      spec: { query: text },
    });
    expect(JSON.parse(JSON.stringify(result.definition))).toEqual({
      ref: 'slo:default/checkout-availability',
      entityRef: 'component:default/checkout',
      ownerRef: 'group:default/payments',
      title: 'Checkout answers',
      description: 'Requests that are answered.',
      tier: '1',
      budgetingMethod: 'Occurrences',
      window: { duration: '30d', isRolling: true },
      composite: false,
      missingDataIsBad: false,
      objectives: [
        {
          name: 'answered',
          target: 0.999,
          compositeWeight: 1,
          indicator: {
            kind: 'ratio',
            counter: true,
            good: query('good_total'),
            total: query('all_total'),
          },
        },
      ],
    });
  });

  it('turns v2alpha into the same model', () => {
    const { definition, issues, valid } = resolve(v2alpha.slo, [
      v2alpha.sli,
      v1.dataSource,
    ]);
    expect({ issues, valid }).toEqual({ issues: [], valid: true });
    expect(definition.objectives).toMatchObject([
      {
        target: 0.999,
        indicator: {
          kind: 'ratio',
          bad: {
            sourceType: 'Prometheus',
            connection: { url: 'http://inline.example.com' },
          },
          total: {
            sourceType: 'Prometheus',
            dataSourceRef: 'datasource:default/prometheus',
          },
        },
      },
    ]);
  });

  it('reads the annotation for missing data', () => {
    const slo = change(v1.slo, {
      'metadata.annotations': { 'callboard.dev/missing-data': 'bad' },
    });
    expect(resolve(slo, [v1.dataSource]).definition.missingDataIsBad).toBe(
      true,
    );
  });

  it('reads that alerts are to open tickets only', () => {
    const of = (value: string) =>
      resolve(
        change(v1.slo, {
          'metadata.annotations': { 'callboard.dev/alerts': value },
        }),
        [v1.dataSource],
      ).definition.neverPages;
    expect([of('ticket'), of('page')]).toEqual([true, undefined]);
  });

  it('reports a dangling indicator by path and goes on with the other objectives', () => {
    const result = resolve(v1.composite, [
      change(v1.sli, { 'metadata.name': 'fast' }),
      v1.dataSource,
    ]);
    expect(found(result)).toEqual([
      'error dangling-reference spec.objectives[0].indicatorRef',
    ]);
    expect(result.valid).toBe(true);
    expect(result.definition.objectives.map(o => Boolean(o.indicator))).toEqual(
      [false, true],
    );
    expect(result.definition.objectives.map(o => o.compositeWeight)).toEqual([
      2, 1,
    ]);
    expect(result.definition.composite).toBe(true);
  });

  it('speaks the words of v2alpha', () => {
    expect(found(resolve(v2alpha.slo, []))).toEqual([
      'error dangling-reference spec.sliRef',
    ]);
    const withService = resolve(v2alpha.slo, [v2alpha.sli, v1.dataSource], []);
    expect(found(withService)).toEqual([
      'error service-not-found spec.serviceRef',
    ]);
  });

  it('reports an indicator that breaks rules itself', () => {
    const broken = change(v1.sli, {
      'metadata.name': 'answered',
      'spec.ratioMetric.total': REMOVED,
    });
    const slo = change(v1.slo, {
      'spec.indicator': REMOVED,
      'spec.indicatorRef': 'answered',
    });
    expect(found(resolve(slo, [broken]))).toEqual([
      'error invalid-reference spec.indicatorRef',
    ]);
  });

  it('looks only in its own namespace', () => {
    const slo = change(v1.composite, {
      'metadata.namespace': 'pay',
      'spec.objectives[1]': REMOVED,
    });
    slo.spec = {
      ...(slo.spec as object),
      objectives: [{ target: 0.9, indicatorRef: 'answered' }],
    };
    expect(found(resolve(slo, [v1.sli]))).toEqual([
      'error dangling-reference spec.objectives[0].indicatorRef',
    ]);
  });

  it('takes a data source that is no document for one of the configuration, if its type is known', () => {
    const result = resolve(v1.slo, []);
    const path = 'spec.indicator.spec.ratioMetric';
    expect(found(result)).toEqual([
      `lint dangling-reference ${path}.good.metricSource.metricSourceRef`,
      `lint dangling-reference ${path}.total.metricSource.metricSourceRef`,
    ]);
    expect(result.definition.objectives[0]?.indicator).toMatchObject({
      good: {
        dataSourceRef: 'datasource:default/prometheus',
        sourceType: 'Prometheus',
      },
    });
  });

  it('leaves out an indicator whose data source says nothing about its type', () => {
    const untyped = 'spec.indicator.spec.ratioMetric.good.metricSource';
    const slo = change(v1.slo, { [`${untyped}.type`]: REMOVED });
    expect(found(resolve(slo, []))).toContain(
      `error dangling-reference ${untyped}.metricSourceRef`,
    );
    const nameless = change(slo, { [`${untyped}.metricSourceRef`]: REMOVED });
    const result = resolve(nameless, [v1.dataSource]);
    expect(found(result)).toEqual([
      `lint source-type-missing ${untyped}.metricSourceRef`,
    ]);
    expect(result.definition.objectives[0]?.indicator).toBeUndefined();
  });

  it('reports dangling alert policies, conditions and targets', () => {
    const slo = change(v1.slo, {
      'spec.alertPolicies': [
        { alertPolicyRef: 'page' },
        {
          kind: 'AlertPolicy',
          metadata: { name: 'ticket' },
          spec: v1.alertPolicy?.spec,
        },
      ],
    });
    const result = resolve(slo, [v1.dataSource]);
    expect(found(result)).toEqual([
      'error dangling-reference spec.alertPolicies[0].alertPolicyRef',
      'error dangling-reference spec.alertPolicies[1].spec.conditions[0].conditionRef',
      'error dangling-reference spec.alertPolicies[1].spec.notificationTargets[0].targetRef',
    ]);
    expect(result.valid).toBe(true);
  });

  it('resolves alert policies by name and in place, with runbook and region', () => {
    const inPlace = structuredClone(v1.alertPolicy ?? {});
    const slo = change(v1.slo, {
      'metadata.labels': { 'callboard.dev/region': 'eu' },
      'metadata.annotations': {
        'backstage.io/runbook-url': 'https://runbooks.example.com/slo',
      },
      'spec.alertPolicies': [
        { alertPolicyRef: 'page' },
        {
          kind: 'AlertPolicy',
          metadata: { name: 'ticket' },
          spec: {
            ...(inPlace.spec as object),
            alertWhenNoData: true,
            conditions: [
              {
                kind: 'AlertCondition',
                metadata: { name: 'slow-burn' },
                spec: {
                  severity: 'ticket',
                  condition: {
                    kind: 'burnrate',
                    op: 'gt',
                    threshold: 1,
                    lookbackWindow: '3d',
                  },
                },
              },
            ],
          },
        },
      ],
    });
    const condition = change(v1.alertCondition, {
      'metadata.annotations': { runbook_url: 'https://runbooks.example.com/p' },
    });
    const { definition, issues } = resolve(slo, [
      v1.dataSource,
      v1.alertPolicy,
      condition,
      v1.target,
    ]);
    expect(issues).toEqual([]);
    expect(definition).toMatchObject({
      region: 'eu',
      runbookUrl: 'https://runbooks.example.com/slo',
    });
    expect(definition.alertPolicies).toMatchObject([
      {
        name: 'page',
        alertWhenBreaching: true,
        condition: {
          name: 'fast-burn',
          severity: 'page',
          op: 'gte',
          threshold: 14.4,
          lookbackWindow: '1h',
          alertAfter: '5m',
        },
        targets: [{ name: 'on-call', target: 'pager' }],
        runbookUrl: 'https://runbooks.example.com/p',
      },
      {
        name: 'ticket',
        alertWhenNoData: true,
        condition: { severity: 'ticket', lookbackWindow: '3d' },
      },
    ]);
  });

  it('keeps no policy whose condition leads nowhere', () => {
    const slo = change(v1.slo, {
      'spec.alertPolicies': [{ alertPolicyRef: 'page' }],
    });
    const { definition } = resolve(slo, [v1.dataSource, v1.alertPolicy]);
    expect(definition.alertPolicies).toBeUndefined();
  });

  it('lints op and value once the reference shows what they are for', () => {
    const byRef = (objective: object, name: string) => {
      const slo = change(v1.slo, {
        'spec.indicator': REMOVED,
        'spec.indicatorRef': name,
      });
      slo.spec = { ...(slo.spec as object), objectives: [objective] };
      return resolve(slo, [v1.sli, v1.thresholdSli, v1.dataSource]);
    };
    expect(
      found(byRef({ target: 0.9, op: 'lt', value: 3 }, 'answered')),
    ).toEqual([
      'lint forbidden spec.objectives[0].op',
      'lint forbidden spec.objectives[0].value',
    ]);
    expect(found(byRef({ target: 0.9 }, 'lag'))).toEqual([
      'lint required spec.objectives[0].op',
      'lint required spec.objectives[0].value',
    ]);
    const complete = byRef({ target: 0.9, op: 'lte', value: 3 }, 'lag');
    expect(complete.issues).toEqual([]);
    expect(complete.definition.objectives[0]).toMatchObject({
      op: 'lte',
      value: 3,
      indicator: { kind: 'threshold' },
    });
  });

  it('tells objectives of one name apart', () => {
    const slo = change(v1.slo, {
      'spec.objectives': [
        { displayName: 'a', target: 0.9 },
        { target: 0.9 },
        { displayName: 'a', target: 0.99 },
      ],
    });
    const result = resolve(slo, [v1.dataSource]);
    expect(result.definition.objectives.map(o => o.name)).toEqual([
      'a',
      '1',
      'a (2)',
    ]);
    expect(found(result)).toEqual([
      'lint duplicate-objective-name spec.objectives[2].displayName',
    ]);
  });

  it('still lists an SLO that breaks rules', () => {
    const slo = change(v1.slo, {
      'spec.objectives[0].target': 3,
      'spec.budgetingMethod': 'x',
    });
    const result = resolve(slo, [v1.dataSource]);
    expect(result.valid).toBe(false);
    expect(found(result)).toEqual([
      'error not-one-of spec.budgetingMethod',
      'error out-of-range spec.objectives[0].target',
    ]);
    expect(result.definition).toMatchObject({
      ref: 'slo:default/checkout-availability',
      entityRef: 'component:default/checkout',
      title: 'Checkout answers',
      window: { duration: '30d', isRolling: true },
      objectives: [],
    });
  });
});
