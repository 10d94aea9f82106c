import { ticksOf } from './ticksOf';

type Event = Parameters<typeof ticksOf>[0][number];

const event = (
  minute: number,
  action: Event['action'],
  item: string | null = null,
): Event => ({
  at: `12:0${minute}`,
  by_ref: 'user:default/ada',
  action,
  item_id: item,
});

it.each<[what: string, events: Event[], ticked: string[]]>([
  ['nothing', [event(0, 'began')], []],
  ['ticks', [event(1, 'ticked', 'a'), event(2, 'ticked', 'b')], ['a', 'b']],
  [
    'one taken back',
    [
      event(1, 'ticked', 'a'),
      event(2, 'ticked', 'b'),
      event(3, 'unticked', 'a'),
    ],
    ['b'],
  ],
  [
    'one ticked again',
    [
      event(1, 'ticked', 'a'),
      event(2, 'ticked', 'b'),
      event(3, 'unticked', 'a'),
      event(4, 'ticked', 'a'),
    ],
    ['b', 'a'],
  ],
  [
    'notes between',
    [event(1, 'ticked', 'a'), event(2, 'noted'), event(3, 'ended')],
    ['a'],
  ],
])('reads %s from the record', (_what, events, ticked) => {
  expect(ticksOf(events).map(({ itemId }) => itemId)).toEqual(ticked);
});

it('says who ticked an item off, and when', () => {
  expect(ticksOf([event(1, 'ticked', 'a')])).toEqual([
    { itemId: 'a', by: 'user:default/ada', at: '12:01' },
  ]);
});
