import { Waiver } from '@callboard/backstage-plugin-scorecards-common';
import { isWaiverState, waiverRights } from './waiverFacts';

const ME = 'user:default/me';

const waiver = (more: Partial<Waiver>): Waiver => ({
  id: 'w',
  scorecard: 's',
  scorecardTitle: 'S',
  check: 'c',
  checkTitle: 'C',
  state: 'requested',
  reason: 'r',
  requestedBy: 'user:default/other',
  requestedAt: '2026-11-01T00:00:00Z',
  expiresAt: '2026-12-01T00:00:00Z',
  entities: 1,
  mayDecide: true,
  ...more,
});

it.each([
  [{}, ME, { decide: true, withdraw: false }],
  [
    { requestedBy: ME, mayDecide: false },
    ME,
    {
      decide: false,
      withdraw: true,
      because: 'You asked for it: somebody else decides.',
    },
  ],
  [
    { mayDecide: false },
    undefined,
    {
      decide: false,
      withdraw: false,
      because: 'You are not allowed to decide waivers.',
    },
  ],
  [
    { state: 'approved', requestedBy: ME },
    ME,
    { decide: false, withdraw: true },
  ],
  [{ state: 'rejected' }, ME, { decide: false, withdraw: false }],
] as const)('%j read by %s gives %j', (more, me, rights) => {
  expect(waiverRights(waiver(more), me)).toEqual(rights);
});

it('knows a state from a word', () => {
  expect(['approved', 'toString'].filter(isWaiverState)).toEqual(['approved']);
});
