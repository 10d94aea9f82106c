import { anyOf, quote, unquote } from './strings';

describe('anyOf', () => {
  it.each([
    [['a'], '"a"'],
    [['10.0.0.1:80', 'b', 'b'], '"10\\\\.0\\\\.0\\\\.1:80|b"'],
    [['say "hi"|(x)'], '"say \\"hi\\"\\\\|\\\\(x\\\\)"'],
  ])('of %s is %s', (values, expected) => {
    expect(anyOf(values)).toBe(expected);
  });
});

describe('unquote', () => {
  it.each([
    ['"a\\n\\"b\\""', 'a\n"b"'],
    ["'it\\'s'", "it's"],
    ['`a\\nb`', 'a\\nb'],
    ['"\\u00e9\\x41\\101\\U0001F600"', 'éAA😀'],
  ])('of %s is %s', (literal, value) => {
    expect(unquote(literal)).toBe(value);
  });

  it.each(['', 'a"b\\c', 'line\nbreak\u0000', 'é😀'])(
    'gives back what was quoted: %j',
    value => {
      expect(unquote(quote(value))).toBe(value);
    },
  );
});
