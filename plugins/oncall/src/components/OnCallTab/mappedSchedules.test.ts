import { OnCall } from '@callboard/backstage-plugin-oncall-common';
import { mappedSchedules } from './mappedSchedules';

const level = (schedule: string, number: number): OnCall => ({
  entityRef: 'component:default/x',
  schedule,
  scheduleTitle: `Title of ${schedule}`,
  level: number,
  levelName: String(number),
  users: [],
  start: null,
  end: null,
  reason: 'gap',
  cause: { kind: 'gap' },
  source: 'callboard',
  via: 'annotation',
  paging: 'active',
  asOf: '2026-11-26T12:00:00Z',
  stale: false,
});

it('names each schedule once, however many levels it has', () => {
  expect(
    mappedSchedules(
      { items: [level('s:a/1', 1), level('s:a/1', 2), level('s:a/2', 1)] },
      undefined,
    ),
  ).toEqual([
    { ref: 's:a/1', title: 'Title of s:a/1', via: 'annotation' },
    { ref: 's:a/2', title: 'Title of s:a/2', via: 'annotation' },
  ]);
});

it('names also those of which nothing was ever read', () => {
  expect(
    mappedSchedules(
      { items: [level('s:a/1', 1)] },
      { schedules: ['s:a/1', 's:a/3'] },
    ),
  ).toEqual([
    expect.objectContaining({ ref: 's:a/1' }),
    { ref: 's:a/3', title: 's:a/3' },
  ]);
});
