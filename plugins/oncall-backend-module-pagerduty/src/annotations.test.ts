import { AccountConfig } from '@callboard/backstage-plugin-oncall-node';
import { targetsOf } from './annotations';

const account = (name: string, isDefault: boolean): AccountConfig => ({
  name,
  isDefault,
  allowedHosts: [],
  requestsPerMinute: 1,
  timeoutMs: 1,
  maxWaitMs: 1,
});
const main = account('main', true);

describe('targetsOf', () => {
  it('reads services and schedules, several of each', () => {
    const targets = targetsOf(main, {
      'pagerduty.com/service-id': 'P1, P2',
      'callboard.dev/pagerduty-schedule-id': 'S1',
    });
    expect(targets).toEqual([
      { kind: 'service', id: 'P1' },
      { kind: 'service', id: 'P2' },
      { kind: 'schedule', id: 'S1' },
    ]);
  });

  it.each([
    [undefined, 1, 0],
    ['main', 1, 0],
    ['Other', 0, 1],
    ['nobody', 0, 0],
  ])('chooses the account %s', (named, first, second) => {
    const annotations = {
      'pagerduty.com/service-id': 'P1',
      ...(named && { 'pagerduty.com/account': named }),
    };
    expect(targetsOf(main, annotations)).toHaveLength(first);
    expect(targetsOf(account('other', false), annotations)).toHaveLength(
      second,
    );
  });

  it('leaves the integration key alone', () => {
    const annotations = { 'pagerduty.com/integration-key': 's3cret' };
    expect(targetsOf(main, annotations)).toEqual([]);
  });
});
