import { incident } from '../__testUtils__/told';
import { incidentFacts } from './incidentFacts';

const FROM = '2025-12-01T12:00:00.000Z';

it('tells how incidents went', () => {
  const { values, reasons } = incidentFacts(
    [
      incident({ postmortemUrl: 'https://wiki.example.net/pm' }),
      incident({
        id: '2',
        secondsToAcknowledge: 600,
        secondsToResolve: 3600,
        openFollowUps: 2,
        postmortemDue: true,
      }),
      incident({
        id: '3',
        status: 'triggered',
        openedAt: '2025-06-01T00:00:00.000Z',
        secondsToAcknowledge: undefined,
        secondsToResolve: undefined,
        openFollowUps: 1,
      }),
    ],
    FROM,
  );
  expect(values).toEqual({
    count90d: 2,
    open: 1,
    meanTimeToAcknowledgeMinutes: 7.5,
    meanTimeToResolveMinutes: 45,
    openFollowUps: 3,
    withPostmortem: 0.5,
    postmortemsDue: 1,
  });
  expect(reasons).toBeUndefined();
});

it('tells of none, and of no times', () => {
  const { values, reasons } = incidentFacts([], FROM);
  expect(values).toEqual({
    count90d: 0,
    open: 0,
    openFollowUps: 0,
    postmortemsDue: 0,
  });
  expect(Object.keys(reasons ?? {}).sort()).toEqual([
    'meanTimeToAcknowledgeMinutes',
    'meanTimeToResolveMinutes',
    'withPostmortem',
  ]);
});
