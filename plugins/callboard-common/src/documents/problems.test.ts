import { describeFound, formatPath, parsePath } from './problems';

describe('paths', () => {
  it.each([
    [[], ''],
    [['spec', 'objectives', 0, 'target'], 'spec.objectives[0].target'],
    [['metadata', 'labels', 'a.b'], 'metadata.labels["a.b"]'],
    [[2, 'he said "no"'], '[2]["he said \\"no\\""]'],
  ])('%j is %s, and back', (parts, text) => {
    expect(formatPath(parts)).toBe(text);
    expect(parsePath(text)).toEqual(parts);
  });
});

describe('describeFound', () => {
  it.each([
    [null, 'nothing'],
    ['x'.repeat(61), 'a text of 61 characters'],
    [1n, '1'],
    [Symbol('a'), 'an object'],
  ])('describes %p', (value, expected) => {
    expect(describeFound(value)).toBe(expected);
  });
});
