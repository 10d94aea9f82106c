import fc from 'fast-check';
import { icsShifts } from './icsShifts';
import { IcsOccurrence } from './types';

const occurrence = (
  start: number,
  end: number,
  who: string,
  summary = '',
): IcsOccurrence => ({
  uid: `${start}`,
  start,
  end,
  allDay: false,
  summary,
  attendees: who ? who.split(' ').map(name => ({ name })) : [],
});
const people = ({ attendees }: IcsOccurrence) =>
  attendees.flatMap(({ name }) => name ?? []);

describe('icsShifts', () => {
  const shift = (start: number, end: number, who: string, note?: string) => ({
    start,
    end,
    users: who.split(' '),
    reason: { kind: 'calendar', ...(note && { note }) },
  });

  it.each([
    ['nothing of nothing', [], []],
    [
      'one event',
      [occurrence(1, 5, 'b a', ' Week ')],
      [shift(1, 5, 'a b', 'Week')],
    ],
    ['nothing where nobody is known', [occurrence(1, 5, '', 'Week')], []],
    [
      'several people at once',
      [occurrence(0, 10, 'b', 'B'), occurrence(4, 6, 'a', 'A')],
      [
        shift(0, 4, 'b', 'B'),
        shift(4, 6, 'a b', 'A, B'),
        shift(6, 10, 'b', 'B'),
      ],
    ],
    [
      'one shift of two that touch',
      [occurrence(5, 9, 'a', 'x'), occurrence(0, 5, 'a', 'x')],
      [shift(0, 9, 'a', 'x')],
    ],
    [
      'two shifts where they are called differently',
      [occurrence(0, 5, 'a', 'x'), occurrence(5, 9, 'a', 'y')],
      [shift(0, 5, 'a', 'x'), shift(5, 9, 'a', 'y')],
    ],
    [
      'somebody once who is named twice',
      [occurrence(0, 5, 'a'), occurrence(0, 9, 'a')],
      [shift(0, 9, 'a')],
    ],
    [
      'a free time between two',
      [occurrence(0, 5, 'a'), occurrence(6, 9, 'a')],
      [shift(0, 5, 'a'), shift(6, 9, 'a')],
    ],
  ])('makes %s', (_, occurrences, expected) => {
    expect(icsShifts(occurrences, people)).toEqual(expected);
  });

  it('has at every instant exactly the people of its events, in order and merged', () => {
    const event = fc
      .tuple(
        fc.nat(30),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom('', 'a', 'b', 'a c'),
        fc.constantFrom('', 'x', 'y'),
      )
      .map(([start, length, who, summary]) =>
        occurrence(start, start + length, who, summary),
      );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), events => {
        const shifts = icsShifts(events, people);
        for (let at = 0; at < 45; at += 1) {
          const on = shifts.filter(({ start, end }) => start <= at && at < end);
          expect(on.length).toBeLessThanOrEqual(1);
          const expected = events
            .filter(({ start, end }) => start <= at && at < end)
            .flatMap(people);
          expect(on.flatMap(({ users }) => users)).toEqual(
            [...new Set(expected)].sort(),
          );
        }
        const apart = shifts.filter((one, index) => {
          const next = shifts[index + 1];
          return (
            next?.start === one.end &&
            String([next.users, next.reason.note]) ===
              String([one.users, one.reason.note])
          );
        });
        expect(apart).toEqual([]);
      }),
    );
  });
});
