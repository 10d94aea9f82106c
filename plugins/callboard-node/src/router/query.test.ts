import { InputError } from '@backstage/errors';
import { encodeCursor } from './cursor';
import {
  hasWords,
  listOf,
  parseEntities,
  parseOwners,
  parsePage,
  wordsOf,
} from './query';

describe('the query of a list', () => {
  it('has values once or several times', () => {
    expect(listOf(undefined)).toBeUndefined();
    expect(listOf('a')).toEqual(['a']);
    expect(listOf(['a', 'b'])).toEqual(['a', 'b']);
  });

  it('has words that must all appear, in any of the texts', () => {
    expect(wordsOf('  Late  MONEY ')).toEqual(['late', 'money']);
    expect(wordsOf(undefined)).toEqual([]);
    expect(hasWords(['late', 'pay'], 'Too LATE', undefined, 'payments')).toBe(
      true,
    );
    expect(hasWords(['late', 'pay'], 'Too late')).toBe(false);
    expect(hasWords([])).toBe(true);
  });

  it('has a page', () => {
    const after = { rank: 1, text: 'a', ref: 'b' };
    expect(parsePage({})).toEqual({ limit: 100, after: undefined });
    expect(parsePage({ limit: '5', cursor: encodeCursor(after) })).toEqual({
      limit: 5,
      after,
    });
    expect(() => parsePage({ cursor: 'x' })).toThrow(InputError);
  });

  it('has entities, each once, and owners, which are groups unless they say otherwise', () => {
    expect(parseEntities({})).toBeUndefined();
    expect(
      parseEntities({ entityRef: ['component:a', 'Component:default/A'] }),
    ).toEqual(['component:default/a']);
    expect(() => parseEntities({ entityRef: 'a' })).toThrow(/entityRef\[0\]/);
    expect(parseOwners({ owner: ['a', 'user:x/b'] })).toEqual([
      'group:default/a',
      'user:x/b',
    ]);
  });
});
