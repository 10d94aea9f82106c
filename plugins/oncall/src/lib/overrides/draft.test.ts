import {
  checkDraft,
  draftOf,
  inZone,
  OverrideDraft,
  overrideFieldOf,
  requestOf,
} from './draft';

const NOW = Date.parse('2026-11-26T12:00:00Z');

const draft = (more: Partial<OverrideDraft> = {}): OverrideDraft => ({
  level: 'primary',
  remove: 'user:default/a',
  add: 'user:default/b',
  start: '2026-11-26T18:00',
  end: '2026-11-27T09:00',
  timeZone: 'Europe/Berlin',
  reason: ' swapped ',
  ...more,
});

it('is sent as instants, without what is left out', () => {
  expect(requestOf(draft(), 'oncallschedule:default/x')).toEqual({
    schedule: 'oncallschedule:default/x',
    level: 'primary',
    remove: 'user:default/a',
    add: 'user:default/b',
    start: '2026-11-26T17:00:00.000Z',
    end: '2026-11-27T08:00:00.000Z',
    reason: 'swapped',
  });
  expect(requestOf(draft({ level: '', remove: '', reason: '' }), 'x')).toEqual({
    schedule: 'x',
    add: 'user:default/b',
    start: '2026-11-26T17:00:00.000Z',
    end: '2026-11-27T08:00:00.000Z',
  });
  expect(requestOf(draft({ end: '' }), 'x')).toBeUndefined();
});

it.each<[string, Partial<OverrideDraft>, object]>([
  ['all is well', {}, {}],
  ['no start', { start: '' }, { start: 'When does it begin?' }],
  ['no end', { end: '' }, { end: 'When does it end?' }],
  [
    'the end before the start',
    { start: '2026-11-28T09:00' },
    { end: 'It has to end after it begins.' },
  ],
  [
    'the past',
    { start: '2026-11-01T09:00', end: '2026-11-02T09:00' },
    { end: 'That is over: the past is recorded.' },
  ],
  [
    'nobody at all',
    { remove: '', add: '' },
    { add: 'Who comes? Or say above who goes.' },
  ],
  [
    'the same person',
    { add: 'user:default/a' },
    { add: 'The same person goes and comes.' },
  ],
])('%s', (_, more, errors) => {
  expect(checkDraft(draft(more), NOW)).toEqual(errors);
});

it('begins with the shift, and with the reader where it is taken', () => {
  const target = {
    level: 'primary',
    users: ['user:default/a'],
    start: NOW,
    end: NOW + 3_600_000,
    take: true,
  };
  const options = {
    remove: 'user:default/a',
    me: 'user:default/me',
    timeZone: 'UTC',
  };
  expect(draftOf(target, options)).toMatchObject({
    remove: 'user:default/a',
    add: 'user:default/me',
    start: '2026-11-26T12:00',
    end: '2026-11-26T13:00',
  });
  expect(draftOf({ ...target, take: false }, options).add).toBe('');
});

it('shows the same instants on other clocks', () => {
  expect(inZone(draft(), 'Asia/Tokyo')).toMatchObject({
    start: '2026-11-27T02:00',
    end: '2026-11-27T17:00',
    timeZone: 'Asia/Tokyo',
  });
});

it.each([
  ['remove: expected somebody who is on call then', 'remove'],
  ['request/body/end must be a string', 'end'],
  ['nothing would change: they are on call then already', undefined],
  ['the database is down', undefined],
])('%s is about %s', (message, field) => {
  expect(overrideFieldOf(message)).toBe(field);
});
