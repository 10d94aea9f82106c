import { makeSlo } from '../../dev/statuses';
import { checkDraft, exclusionFieldOf, proposalOf } from './exclusionForm';
import {
  checkWhatIf,
  draftOf,
  whatIfFieldOf,
  whatIfRequest,
} from './whatIfForm';

const DRAFT = {
  kind: 'maintenance',
  start: '2026-12-06T02:00',
  end: '2026-12-06T03:30',
  timeZone: 'Europe/Berlin',
  recurrence: '',
  reason: 'Failover test',
} as const;

describe('a proposal', () => {
  it('is complete', () => {
    expect(checkDraft(DRAFT)).toEqual({});
    expect(
      proposalOf(
        { ...DRAFT, recurrence: 'RRULE:FREQ=WEEKLY;BYDAY=SU' },
        'slo:default/x',
      ),
    ).toEqual({
      kind: 'maintenance',
      reason: 'Failover test',
      slos: ['slo:default/x'],
      start: '2026-12-06T02:00',
      end: '2026-12-06T03:30',
      timeZone: 'Europe/Berlin',
      recurrence: 'FREQ=WEEKLY;BYDAY=SU',
    });
  });

  it.each([
    ['reason', { reason: ' ' }],
    ['start', { start: '' }],
    ['end', { end: '2026-12-06T01:00' }],
    ['timeZone', { timeZone: 'Berlin' }],
    ['recurrence', { recurrence: 'every Sunday' }],
  ])('is wrong in its %s', (field, change) => {
    expect(Object.keys(checkDraft({ ...DRAFT, ...change }))).toEqual([field]);
  });

  it.each([
    ['reason: expected a text, found nothing (required)', 'reason'],
    ['request/body/timeZone must be string', 'timeZone'],
    ['the database is down', undefined],
    ['start', 'start'],
  ])('the error %p is about %p', (message, field) => {
    expect(exclusionFieldOf(message)).toBe(field);
  });
});

describe('what-if', () => {
  const status = makeSlo(Date.now(), { name: 'x', target: 0.9995 });
  const before = draftOf(status, status.objectives[0]);

  it('starts from the terms in force, without binary dust', () => {
    expect(before).toMatchObject({
      targetPercent: '99.95',
      duration: '30d',
      windowKind: 'rolling',
      budgetingMethod: 'Occurrences',
    });
    expect(whatIfRequest(before, before, '0')).toEqual({ objective: '0' });
  });

  it('keeps the start of a calendar window', () => {
    const calendar = { startTime: '2026-02-01 00:00:00', timeZone: 'UTC' };
    const monthly = draftOf(
      { ...status, window: { duration: '1M', isRolling: false, calendar } },
      undefined,
    );
    expect(
      whatIfRequest({ ...monthly, duration: '1Q' }, monthly, undefined).window,
    ).toEqual({ duration: '1Q', isRolling: false, calendar });
  });

  it('asks for the terms of slices where the document has none', () => {
    const sliced = { ...before, budgetingMethod: 'Timeslices' };
    expect(Object.keys(checkWhatIf(sliced, before))).toEqual([
      'timeSlicePercent',
      'timeSliceWindow',
    ]);
    expect(checkWhatIf(sliced, sliced)).toEqual({});
    const filled = {
      ...sliced,
      timeSlicePercent: '99.9',
      timeSliceWindow: '5m',
    };
    expect(checkWhatIf(filled, before)).toEqual({});
    expect(whatIfRequest(filled, before, undefined)).toEqual({
      budgetingMethod: 'Timeslices',
      timeSliceTarget: 0.999,
      timeSliceWindow: '5m',
    });
  });

  it('finds the field of an error by the path in the document', () => {
    expect(
      whatIfFieldOf('spec.objectives[0].timeSliceTarget: expected … (range)'),
    ).toBe('timeSlicePercent');
    expect(whatIfFieldOf('spec.timeWindow[0].duration: no')).toBe('duration');
    expect(whatIfFieldOf('it is down')).toBeUndefined();
  });
});
