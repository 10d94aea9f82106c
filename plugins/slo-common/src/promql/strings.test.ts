import { quotePromql, unquotePromql } from './strings';

describe('unquotePromql', () => {
  it.each([
    ['"a\\n\\"b\\""', 'a\n"b"'],
    ["'it\\'s'", "it's"],
    ['`a\\nb`', 'a\\nb'],
    ['"\\u00e9\\x41\\101\\U0001F600"', 'éAA😀'],
  ])('of %s is %s', (literal, value) => {
    expect(unquotePromql(literal)).toBe(value);
  });

  it.each([
    ['"a\\qb"', 12],
    ['"\\xe9"', 11],
    ['"\\777"', 11],
    ['"\\ud800"', 11],
    ['"\\UFFFFFFFF"', 11],
    ['"\\u12"', 11],
  ])('says where %s holds an escape of nothing', (literal, position) => {
    expect(() => unquotePromql(literal, 10)).toThrow(
      expect.objectContaining({ code: 'promql-syntax', position }),
    );
  });
});

describe('quotePromql', () => {
  it.each(['', 'a"b\\c', 'line\nbreak\u0000', 'é😀'])(
    'can be read again: %j',
    value => {
      expect(unquotePromql(quotePromql(value))).toBe(value);
    },
  );
});
