import fc from 'fast-check';
import { clip, patch, Segment, sweep, Track, zip } from '.';

const END = 40;

const spans = fc.array(
  fc
    .tuple(fc.nat(END), fc.nat(END), fc.constantFrom('a', 'b', 'c'))
    .map(([start, end, value]) => ({ start, end, value })),
  { maxLength: 8 },
);

const track = spans.map(given =>
  sweep(given).map(({ value, ...span }) => ({
    ...span,
    value: value.join(''),
  })),
);

const everyInstant = Array.from({ length: END + 1 }, (_, at) => at);

const valueAt = <T>(segments: Track<T>, at: number): T | undefined =>
  segments.find(({ start, end }) => start <= at && at < end)?.value;

function expectOrder(segments: Segment<unknown>[]) {
  segments.forEach(({ start, end }, index) => {
    expect(start).toBeLessThan(end);
    expect(segments[index + 1]?.start ?? end).toBeGreaterThanOrEqual(end);
  });
}

describe('sweep', () => {
  it('has everything that holds, in the order it was given', () => {
    fc.assert(
      fc.property(spans, given => {
        const swept = sweep(given);
        expectOrder(swept);
        for (const at of everyInstant) {
          const holding = given
            .filter(({ start, end }) => start <= at && at < end)
            .map(({ value }) => value);
          expect(valueAt(swept, at) ?? []).toEqual(holding);
        }
      }),
    );
  });
});

describe('zip', () => {
  it('combines what holds at every instant, and nothing where nothing does', () => {
    const combine = (a?: string, b?: string) =>
      a === 'a' ? undefined : `${a ?? '-'}${b ?? '-'}`;
    fc.assert(
      fc.property(track, track, (a, b) => {
        const zipped = zip(a, b, combine);
        expectOrder(zipped);
        for (const at of everyInstant) {
          const [x, y] = [valueAt(a, at), valueAt(b, at)];
          const expected =
            x === undefined && y === undefined ? undefined : combine(x, y);
          expect(valueAt(zipped, at)).toBe(expected);
        }
      }),
    );
  });

  it('makes one segment of those that go on', () => {
    expect(
      zip(
        [{ start: 0, end: 9, value: 1 }],
        [{ start: 3, end: 5, value: 2 }],
        a => a,
      ),
    ).toEqual([{ start: 0, end: 9, value: 1 }]);
  });
});

describe('patch', () => {
  it('changes what the patches cover, and leaves both tracks as they were', () => {
    const change = (value: string | undefined, patched: string) =>
      patched === 'a' ? undefined : `${value ?? '-'}${patched}`;
    fc.assert(
      fc.property(track, track, (given, patches) => {
        const before = JSON.stringify([given, patches]);
        const result = [...patch(given, patches, change)];
        expectOrder(result);
        for (const at of everyInstant) {
          const [value, patched] = [valueAt(given, at), valueAt(patches, at)];
          expect(valueAt(result, at)).toBe(
            patched === undefined ? value : change(value, patched),
          );
        }
        expect(JSON.stringify([given, patches])).toBe(before);
      }),
    );
  });
});

describe('clip', () => {
  it('keeps what is in the range', () => {
    fc.assert(
      fc.property(track, fc.nat(END), fc.nat(END), (given, start, end) => {
        const clipped = clip(given, { start, end });
        expectOrder(clipped);
        for (const at of everyInstant) {
          expect(valueAt(clipped, at)).toBe(
            start <= at && at < end ? valueAt(given, at) : undefined,
          );
        }
      }),
    );
  });
});
