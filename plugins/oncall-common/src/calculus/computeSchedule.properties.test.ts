import fc from 'fast-check';
import { Case, cases } from './__testUtils__/arbitraries';
import { Answer, naiveAt } from './__testUtils__/naive';
import { computeSchedule } from './computeSchedule';
import { resolveAt } from './resolveAt';
import { ComputedLevel, Shift, Span } from './types';

const RUNS = { numRuns: 300 };

const compute = ({ document, ...options }: Case) =>
  computeSchedule(document, options);

/** Instants at which something changes, or the one before, within the range: `most` of them, from all over it. */
function edges(levels: ComputedLevel[], range: Span, most: number): number[] {
  const found = levels
    .flatMap(({ shifts, gaps }) => [...shifts, ...gaps])
    .flatMap(({ start, end }) => [start, start - 1, end, end - 1]);
  const inside = [...new Set(found)].filter(
    at => range.start <= at && at < range.end,
  );
  const step = Math.ceil(inside.length / most);
  return inside.filter((_, index) => index % step === 0);
}

const holding = <T extends Span>(spans: T[], at: number) =>
  spans.find(({ start, end }) => start <= at && at < end);

function lookUp({ shifts, gaps }: ComputedLevel, at: number): Answer {
  const shift = holding(shifts, at);
  return shift
    ? { users: shift.users }
    : { declared: holding(gaps, at)?.declared ?? false };
}

describe('a computed schedule', () => {
  it('has shifts and gaps in order, which are the range exactly', () => {
    fc.assert(
      fc.property(cases, given => {
        for (const { shifts, gaps } of compute(given).levels) {
          const parts = [...shifts, ...gaps].sort((a, b) => a.start - b.start);
          expect(parts.at(0)?.start).toBe(given.range.start);
          expect(parts.at(-1)?.end).toBe(given.range.end);
          parts.forEach((part, index) => {
            expect(part.start).toBeLessThan(part.end);
            expect(parts[index + 1]?.start ?? part.end).toBe(part.end);
          });
          expect(shifts.every(({ users }) => users.length > 0)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('never has two shifts that could be one', () => {
    const content = ({ users, reason }: Shift) =>
      JSON.stringify([users, reason]);
    fc.assert(
      fc.property(cases, given => {
        for (const { shifts } of compute(given).levels) {
          const divided = shifts.filter((shift, index) => {
            const next = shifts[index + 1];
            return (
              next?.start === shift.end && content(next) === content(shift)
            );
          });
          expect(divided).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('says the same as the rules read plainly, at every instant at which it changes', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (given, salt) => {
        const { levels } = compute(given);
        const { range } = given;
        const anywhere = range.start + (salt % (range.end - range.start));
        for (const at of [...edges(levels, range, 12), anywhere]) {
          expect({
            at: new Date(at).toISOString(),
            levels: levels.map(level => lookUp(level, at)),
          }).toEqual({
            at: new Date(at).toISOString(),
            levels: naiveAt(given.document, at, given),
          });
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is what every single instant resolves to', () => {
    fc.assert(
      fc.property(cases, given => {
        const { levels } = compute(given);
        for (const at of edges(levels, given.range, 20)) {
          expect(resolveAt(given.document, at, given)).toEqual(
            levels.map(({ name, shifts }) => {
              const shift = holding(shifts, at);
              return {
                level: name,
                users: shift?.users ?? [],
                ...(shift && { reason: shift.reason }),
              };
            }),
          );
        }
      }),
      RUNS,
    );
  });

  it('is the same in parts as as a whole', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (given, salt) => {
        const { start, end } = given.range;
        const middle = start + 1 + (salt % (end - start - 1));
        const whole = compute(given);
        const first = compute({ ...given, range: { start, end: middle } });
        const second = compute({ ...given, range: { start: middle, end } });
        whole.levels.forEach(({ shifts }, index) => {
          const parts = [first, second].flatMap(
            ({ levels }) => levels[index]?.shifts ?? [],
          );
          const cut = shifts.flatMap(shift =>
            shift.start < middle && middle < shift.end
              ? [
                  { ...shift, end: middle },
                  { ...shift, start: middle },
                ]
              : [shift],
          );
          expect(parts).toEqual(cut);
        });
      }),
      RUNS,
    );
  });

  it('tells a gap across levels exactly where an open one reaches nobody at once', () => {
    fc.assert(
      fc.property(cases, given => {
        const { levels, gaps } = compute(given);
        for (const at of edges(levels, given.range, 40)) {
          const states = levels.map(level => lookUp(level, at));
          const last = states.findLastIndex(state => 'users' in state);
          const asked = last < 0 ? states : states.slice(0, last);
          const open = asked.some(
            state => 'declared' in state && !state.declared,
          );
          const severity = last < 0 ? 'red' : 'amber';
          expect(holding(gaps, at)?.severity).toBe(open ? severity : undefined);
        }
      }),
      RUNS,
    );
  });
});
