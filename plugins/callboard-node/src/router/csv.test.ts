import { toCsv } from './csv';

const csv = (...values: (string | number | boolean | null | undefined)[]) =>
  toCsv(
    values.map(value => ({ value })),
    [{ header: 'value', value: row => row.value }],
  );

describe('toCsv', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1+cmd', "'-1+cmd"],
    ['+49 30 1', "'+49 30 1"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    [-1.5, '-1.5'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
  ])('writes %j as %j', (value, field) => {
    expect(csv(value)).toBe(`value\r\n${field}\r\n`);
  });

  it('writes a header alone where there is nothing', () => {
    expect(csv()).toBe('value\r\n');
  });
});
