import { anyOf } from './strings';

describe('anyOf', () => {
  it.each([
    [['a'], '"a"'],
    [['10.0.0.1:80', 'b', 'b'], '"10\\\\.0\\\\.0\\\\.1:80|b"'],
    [['say "hi"|(x)'], '"say \\"hi\\"\\\\|\\\\(x\\\\)"'],
  ])('of %s is %s', (values, expected) => {
    expect(anyOf(values)).toBe(expected);
  });
});
