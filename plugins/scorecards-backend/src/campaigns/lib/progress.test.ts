import { doneOf, progressOf, statusesOf } from './progress';

/** Under a scorecard with the checks a, b, c and d. */
const result = (codes: string) => ({
  version: {
    scorecard: {
      checks: ['a', 'b', 'c', 'd'].map(id => ({
        id,
        title: id,
        level: 'bronze',
        weight: 1,
        expression: 'true',
      })),
    },
  },
  result: { codes },
});
const AB = new Set(['a', 'b']);

describe('where an entity stands', () => {
  it.each([
    ['ppff', 'done'],
    ['pfpp', 'open'],
    ['ufpp', 'open'],
    ['pupp', 'unknown'],
    ['uwpp', 'unknown'],
    ['pwpp', 'waived'],
    ['pnff', 'done'],
    ['nnpp', undefined],
    // Before they are in effect.
    ['PPff', 'done'],
    ['pFpp', 'open'],
    ['PUpp', 'unknown'],
  ])('with %s: %p', (codes, done) => {
    expect(doneOf(statusesOf(result(codes), AB))).toBe(done);
  });

  it('is nothing where its version has no such check', () => {
    const statuses = statusesOf(result('pppp'), new Set(['gone']));
    expect(doneOf(statuses)).toBeUndefined();
  });
});

it('counts entities that have something to do', () => {
  const codes = ['ppff', 'pfpp', 'pupp', 'pwpp', 'nnpp', 'PPpp'];
  expect(progressOf(codes.map(result), AB)).toEqual({
    entities: 5,
    done: 2,
    waived: 1,
    unknown: 1,
    open: 1,
  });
});
