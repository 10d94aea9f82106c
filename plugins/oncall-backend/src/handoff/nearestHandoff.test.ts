import fc from 'fast-check';
import { joinWatches, nearestHandoff, Watch } from './nearestHandoff';

const HOUR = 3_600_000;
const known = { start: 0, end: 1_000 * HOUR };
const watch = (start: number, end: number, ...users: string[]): Watch => ({
  start: start * HOUR,
  end: end * HOUR,
  users,
});

describe('nearestHandoff', () => {
  const week = [watch(0, 100, 'a'), watch(100, 200, 'b'), watch(220, 300, 'c')];
  it.each([
    [100, 100, 'recent', 'a', 'b'],
    [112, 100, 'recent', 'a', 'b'],
    [113, 200, 'next', 'b', undefined],
    [210, 200, 'recent', 'b', undefined],
    [213, 220, 'next', undefined, 'c'],
    [999, 300, 'recent', 'c', undefined],
    [50, 100, 'next', 'a', 'b'],
  ])('asked at %p is the one at %p, %s', (at, moment, which, out, into) => {
    const found = nearestHandoff(week, { at: at * HOUR, known });
    expect([
      found && found.at / HOUR,
      found?.which,
      found?.outgoing?.users[0],
      found?.incoming?.users[0],
    ]).toEqual([moment, which, out, into]);
  });

  it('is none where nothing is handed over', () => {
    expect(nearestHandoff([], { at: 0, known })).toBeUndefined();
    expect(
      nearestHandoff([watch(-10, 500, 'a'), watch(500, 1_100, 'a')], {
        at: 400 * HOUR,
        known,
      }),
    ).toBeUndefined();
  });

  it('changes who is on call, always', () => {
    const shifts = fc
      .array(
        fc.record({
          gap: fc.nat(3),
          length: fc.integer({ min: 1, max: 30 }),
          user: fc.constantFrom('a', 'b'),
        }),
        { maxLength: 20 },
      )
      .map(parts => {
        let hour = 1;
        return parts.map(({ gap, length, user }) => {
          const start = hour + gap;
          hour = start + length;
          return watch(start, hour, user);
        });
      });
    const onCallAt = (list: readonly Watch[], instant: number) =>
      list.find(({ start, end }) => start <= instant && instant < end)
        ?.users[0];
    fc.assert(
      fc.property(shifts, fc.nat(700), (list, hour) => {
        const at = hour * HOUR;
        const found = nearestHandoff(list, { at, known });
        const changes = Array.from({ length: 999 }, (_, index) => index + 1)
          .map(moment => moment * HOUR)
          .filter(
            moment => onCallAt(list, moment - 1) !== onCallAt(list, moment),
          );
        const last = changes.filter(moment => moment <= at).at(-1);
        const next = changes.find(moment => moment > at);
        const isRecent = last !== undefined && at - last <= 12 * HOUR;
        expect(found?.at).toBe(isRecent ? last : next ?? last);
        expect(found?.outgoing?.users[0]).toBe(
          found && onCallAt(list, found.at - 1),
        );
        expect(found?.incoming?.users[0]).toBe(
          found && onCallAt(list, found.at),
        );
      }),
    );
  });

  it('joins what touches and is the same people', () => {
    expect(
      joinWatches([watch(0, 1, 'a'), watch(1, 2, 'a'), watch(3, 4, 'a')]),
    ).toEqual([watch(0, 2, 'a'), watch(3, 4, 'a')]);
  });
});
