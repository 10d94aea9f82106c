import { findConflict, OverrideClaim } from './conflicts';
import { StoredOverride } from './StoredOverride';

const stored: StoredOverride = {
  id: 'one',
  schedule: 'oncallschedule:default/payments',
  level: 'primary',
  start: 100,
  end: 200,
  remove: 'user:default/a',
  add: 'user:default/b',
  createdBy: 'user:default/a',
  createdAt: 0,
};
const claim: OverrideClaim = {
  level: 'primary',
  start: 150,
  end: 250,
  remove: 'user:default/b',
  add: 'user:default/c',
};

describe('findConflict', () => {
  it.each<[string, Partial<OverrideClaim>, Partial<StoredOverride>, boolean]>([
    ['the same person', {}, {}, true],
    ['other people', { remove: 'user:default/d' }, {}, false],
    ['another level', { level: 'secondary' }, {}, false],
    ['every level', { level: undefined }, {}, true],
    ['one for every level', {}, { level: undefined }, true],
    ['after it', { start: 200 }, {}, false],
    ['before it', { start: 50, end: 100 }, {}, false],
    [
      'what was cancelled before it began',
      {},
      { cancelled: { by: 'x', at: 90 } },
      false,
    ],
    [
      'what was cancelled before',
      {},
      { cancelled: { by: 'x', at: 150 } },
      false,
    ],
    ['what was cancelled later', {}, { cancelled: { by: 'x', at: 151 } }, true],
  ])('%s', (_what, change, other, expected) => {
    const found = findConflict({ ...claim, ...change }, [
      { ...stored, ...other },
    ]);
    expect(found !== undefined).toBe(expected);
  });
});
