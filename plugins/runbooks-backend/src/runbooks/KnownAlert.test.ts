import { alertRow } from '../__testUtils__/rows';
import { mergeAlerts } from './KnownAlert';

const entity_ref = 'component:default/checkout';
const rule = (row: Partial<Parameters<typeof alertRow>[0]> = {}) =>
  alertRow({ entity_ref, name: 'Late', ...row });

describe('mergeAlerts', () => {
  it('makes one of rules of one name: it wakes somebody where any does, with that severity', () => {
    const ticket = { severity: 'ticket', paging: false, summary: 'It is slow' };
    expect(
      mergeAlerts([
        rule({ ...ticket, source: 'Prometheus b' }),
        rule({ source: 'Prometheus a' }),
        rule({ source: 'Prometheus a' }),
      ]),
    ).toEqual([
      {
        entityRef: entity_ref,
        name: 'Late',
        severity: 'page',
        paging: true,
        summary: 'It is slow',
        source: 'Prometheus a, Prometheus b',
      },
    ]);
  });

  it('lets rules win over policies, and policies stand where there is no rule', () => {
    const policy = { via: 'alert-policy', severity: 'critical' } as const;
    expect(
      mergeAlerts([
        rule({ ...policy, source: 'SLO late' }),
        rule({ severity: 'ticket', paging: false }),
        rule({ ...policy, name: 'Down', source: 'SLO down' }),
      ]),
    ).toMatchObject([
      { name: 'Late', severity: 'ticket', paging: false },
      { name: 'Down', severity: 'critical', paging: true, source: 'SLO down' },
    ]);
  });

  it('keeps apart what has the same name elsewhere', () => {
    const other = { entity_ref: 'component:default/ledger' };
    expect(mergeAlerts([rule(), rule(other)])).toHaveLength(2);
  });
});
