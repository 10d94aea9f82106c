import { joinSpans } from './spans';

const span = (from: string, to: string | null, word: string) => ({
  from,
  to,
  word,
});

const join = (spans: ReturnType<typeof span>[]) =>
  joinSpans(
    spans,
    (earlier, later) => earlier.word === later.word,
    (earlier, later) => ({ ...earlier, to: later.to }),
  );

describe('joinSpans', () => {
  it('joins what says the same without a gap, newest first', () => {
    expect(
      join([
        span('1', '2', 'a'),
        span('2', '3', 'a'),
        span('3', '4', 'b'),
        span('5', null, 'b'),
      ]),
    ).toEqual([span('5', null, 'b'), span('3', '4', 'b'), span('1', '3', 'a')]);
    expect(join([])).toEqual([]);
  });
});
