import { checkIncidents } from './checkIncident';
import { median } from './incidentStats';

const context = { source: 'pager', now: new Date('2026-03-01T12:00:00Z') };
const incident = {
  id: '1',
  title: 'Down',
  entityRefs: ['component:default/Checkout'],
  openedAt: '2026-03-01T11:00:00+01:00',
};

const read = (changes: object) =>
  checkIncidents([{ ...incident, ...changes }], context);

describe('checkIncidents', () => {
  it.each([
    [{}, 'triggered'],
    [{ acknowledgedAt: '2026-03-01T10:05:00Z' }, 'acknowledged'],
    [{ resolvedAt: '2026-03-01T11:05:00Z' }, 'resolved'],
    [{ status: 'resolved' }, 'resolved'],
  ])('reads where %j stands', (changes, status) => {
    expect(read(changes).accepted).toMatchObject([
      {
        status,
        source: 'pager',
        openedAt: '2026-03-01T10:00:00.000Z',
        entityRefs: ['component:default/checkout'],
      },
    ]);
  });

  it.each([
    ['openedAt', 'in-the-future', { openedAt: '2026-03-01T13:00:00Z' }],
    ['resolvedAt', 'out-of-order', { resolvedAt: '2026-03-01T09:00:00Z' }],
    [
      'acknowledgedAt',
      'out-of-order',
      { acknowledgedAt: '2026-03-01T09:00:00Z' },
    ],
    [
      'status',
      'contradiction',
      { status: 'triggered', resolvedAt: '2026-03-01T11:00:00Z' },
    ],
    ['status', 'not-one-of', { status: 'asleep' }],
    ['url', 'invalid-url', { url: 'data:text/html,hello' }],
    ['followUps[0].done', 'wrong-type', { followUps: [{ title: 'x' }] }],
    ['responders[0]', 'invalid-entity-ref', { responders: ['somebody'] }],
    ['', 'unknown-key', { opened: 1 }],
  ])('refuses a wrong %s (%s) by itself', (path, code, changes) => {
    const { accepted, rejected } = checkIncidents(
      [
        { ...incident, ...changes },
        { ...incident, id: '2' },
      ],
      context,
    );
    expect(rejected).toMatchObject([{ index: 0, id: '1', path, code }]);
    expect(accepted.map(({ id }) => id)).toEqual(['2']);
  });

  it('survives what is no incident at all', () => {
    expect(checkIncidents([null, 3, 'x'], context).rejected).toHaveLength(3);
  });
});

it.each([
  [[], null],
  [[3], 3],
  [[5, 1], 3],
  [[9, 1, 2], 2],
])('the median of %j is %p', (values, expected) => {
  expect(median(values)).toBe(expected);
});
