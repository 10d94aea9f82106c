import {
  AccountConfig,
  annotatedTargets,
} from '@callboard/backstage-plugin-oncall-node';
import { JSM_SCHEDULE, opsgenieTargetsOf, teamNameOf } from './annotations';

const account = (name: string, isDefault: boolean): AccountConfig => ({
  name,
  isDefault,
  allowedHosts: [],
  requestsPerMinute: 1,
  timeoutMs: 1,
  maxWaitMs: 1,
});
const main = account('main', true);
const other = account('other', false);

describe('opsgenieTargetsOf', () => {
  it('reads names of teams, which may hold anything', () => {
    const targets = opsgenieTargetsOf(main, {
      'opsgenie.com/team': 'Payments, Core Platform/EU, \ud800',
    });
    expect(targets).toEqual([
      { kind: 'team', id: 'Payments' },
      { kind: 'team', id: 'Core%20Platform%2FEU' },
    ]);
    expect(targets.map(teamNameOf)).toEqual(['Payments', 'Core Platform/EU']);
  });

  it('finds nobody to call in a search for alerts', () => {
    const annotations = { 'opsgenie.com/component-selector': 'tag:"x"' };
    expect(opsgenieTargetsOf(main, annotations)).toEqual([]);
  });
});

describe('accounts', () => {
  const annotations = {
    'opsgenie.com/team': 'A',
    'callboard.dev/opsgenie-account': 'other',
    'callboard.dev/jsm-schedule-id': 'S1, S2',
  };

  it('are chosen apart for either', () => {
    expect(opsgenieTargetsOf(main, annotations)).toEqual([]);
    expect(opsgenieTargetsOf(other, annotations)).toHaveLength(1);
    expect(annotatedTargets(JSM_SCHEDULE, main, annotations)).toEqual([
      { kind: 'schedule', id: 'S1' },
      { kind: 'schedule', id: 'S2' },
    ]);
    expect(annotatedTargets(JSM_SCHEDULE, other, annotations)).toEqual([]);
  });
});
