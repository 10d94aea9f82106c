import { DataState, SloState } from '@callboard/backstage-plugin-slo-common';
import { ageTo } from './freshen';

describe('ageTo', () => {
  const at = (minute: string) => new Date(`2026-03-01T12:${minute}:00Z`);
  const key = (state: SloState, data: DataState) => ({
    state,
    data,
    staleAt: at('15').toISOString(),
    unknownAt: at('30').toISOString(),
  });

  it.each([
    ['healthy', 'ok', '15', 'healthy', 'ok'],
    ['healthy', 'ok', '16', 'healthy', 'stale'],
    ['healthy', 'ok', '31', 'unknown', 'stale'],
    ['burning', 'ok', '31', 'unknown', 'stale'],
    ['no-traffic', 'ok', '31', 'unknown', 'stale'],
    ['exhausted', 'ok', '31', 'exhausted', 'stale'],
    ['healthy', 'source-error', '16', 'healthy', 'source-error'],
    ['healthy', 'invalid', '31', 'unknown', 'invalid'],
  ] as const)(
    '%s on %s data, read at 12:%s, is %s and %s',
    (state, data, minute, laterState, laterData) => {
      expect(ageTo(key(state, data), at(minute))).toMatchObject({
        state: laterState,
        data: laterData,
      });
    },
  );

  it('never ages what was never measured', () => {
    const never = { state: 'unknown', data: 'no-data' } as const;
    expect(ageTo(never, at('59'))).toEqual(never);
  });
});
