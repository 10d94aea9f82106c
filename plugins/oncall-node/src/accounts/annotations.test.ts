import { annotationValues, choosesAccount } from './annotations';

describe('annotationValues', () => {
  it.each<[string | undefined, string[]]>([
    [undefined, []],
    [' ', []],
    ['P1', ['P1']],
    [' P1, P2,,P1 ,', ['P1', 'P2']],
  ])('of %j', (text, values) => {
    expect(annotationValues(text)).toEqual(values);
  });

  it('has an end', () => {
    const text = Array.from({ length: 1_000 }, (_, i) => `P${i}`).join();
    expect(annotationValues(text)).toHaveLength(100);
  });
});

describe('choosesAccount', () => {
  const main = { name: 'main', isDefault: true };
  const other = { name: 'Other', isDefault: false };

  it.each([
    [undefined, true, false],
    [' ', true, false],
    ['MAIN', true, false],
    ['other ', false, true],
    ['nobody', false, false],
  ])('%j', (named, first, second) => {
    expect(choosesAccount(main, named)).toBe(first);
    expect(choosesAccount(other, named)).toBe(second);
  });
});
