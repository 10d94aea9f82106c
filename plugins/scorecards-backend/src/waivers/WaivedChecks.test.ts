import { GroupTree } from '../catalog';
import { WaiverRow } from '../database/rows';
import { WaivedChecks } from './WaivedChecks';

const READY = 'scorecard:default/ready';
const CHECKOUT = 'component:default/checkout';

const row = (change: Partial<WaiverRow>): WaiverRow => ({
  id: 'w',
  scorecard_ref: READY,
  check_id: 'docs',
  entity_ref: null,
  group_ref: null,
  reason: 'It is a long story.',
  state: 'approved',
  requested_by: 'user:default/ada',
  requested_at: '2026-01-31T00:00:00.000Z',
  expires_at: '2026-06-01T00:00:00.000Z',
  decided_by: 'user:default/bob',
  decided_at: '2026-02-01T00:00:00.000Z',
  note: null,
  ...change,
});
const groups = GroupTree.create([
  { ref: 'group:default/company', title: 'Company' },
  {
    ref: 'group:default/payments',
    title: 'Payments',
    parentRef: 'group:default/company',
  },
]);

const checkout = { ref: CHECKOUT, ownerRef: 'group:default/payments' };

describe('WaivedChecks', () => {
  it('holds for the entity, its owner, and groups above', () => {
    const waived = WaivedChecks.create(
      [
        row({ check_id: 'a', entity_ref: CHECKOUT }),
        row({ check_id: 'b', group_ref: 'group:default/payments' }),
        row({ check_id: 'c', group_ref: 'group:default/company' }),
        row({ check_id: 'd', group_ref: 'group:default/other' }),
        row({ check_id: 'e', entity_ref: 'component:default/other' }),
        row({
          check_id: 'f',
          entity_ref: CHECKOUT,
          scorecard_ref: 'scorecard:default/other',
        }),
      ],
      groups,
    );
    expect([...waived.waivedChecks(READY, checkout)].sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect([...waived.waivedChecks(READY, { ref: CHECKOUT })]).toEqual(['a']);
    expect(
      waived.waivedChecks(READY, { ref: 'component:default/none' }).size,
    ).toBe(0);
  });

  it('tells the nearest waiver, and of equals the one that holds longest', () => {
    const waived = WaivedChecks.create(
      [
        row({ id: 'group', group_ref: 'group:default/company' }),
        row({ id: 'own', entity_ref: CHECKOUT }),
        row({
          id: 'short',
          entity_ref: CHECKOUT,
          expires_at: '2026-05-01T00:00:00.000Z',
        }),
      ],
      groups,
    );
    expect(waived.notes(READY, checkout).get('docs')).toEqual({
      id: 'own',
      reason: 'It is a long story.',
      requestedBy: 'user:default/ada',
      approvedBy: 'user:default/bob',
      expiresAt: '2026-06-01T00:00:00.000Z',
    });
  });
});
