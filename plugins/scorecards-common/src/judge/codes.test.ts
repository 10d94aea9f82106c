import { ChangeCause } from '../schema';
import {
  announcedOf,
  countStatuses,
  decodeCause,
  encodeCause,
  statusOf,
} from './codes';

describe('codes', () => {
  it.each([
    ['p', 'pass', undefined],
    ['f', 'fail', undefined],
    ['u', 'unknown', undefined],
    ['n', 'not-applicable', undefined],
    ['w', 'waived', undefined],
    ['P', 'not-applicable', 'pass'],
    ['F', 'not-applicable', 'fail'],
    ['U', 'not-applicable', 'unknown'],
    ['', 'not-applicable', undefined],
    ['toString', 'not-applicable', undefined],
    [undefined, 'not-applicable', undefined],
  ])('%p stands for %s', (code, status, announced) => {
    expect(statusOf(code)).toBe(status);
    expect(announcedOf(code)).toBe(announced);
  });

  it('are counted', () => {
    expect(countStatuses('ppfuwnPFU')).toEqual({
      pass: 2,
      fail: 1,
      unknown: 1,
      waived: 1,
      'not-applicable': 4,
    });
  });

  it('tell causes apart', () => {
    const causes: ChangeCause[] = [
      'first',
      'service',
      'rule',
      'fact-unknown',
      'fact-known',
      'waived',
      'waiver-ended',
      'effective',
      'entity-added',
      'entity-removed',
    ];
    const letters = causes.map(encodeCause);
    expect(new Set(letters.join('')).size).toBe(causes.length);
    expect(letters.map(decodeCause)).toEqual(causes);
    expect(decodeCause('?')).toBe('first');
    expect(decodeCause(undefined)).toBe('first');
  });
});
