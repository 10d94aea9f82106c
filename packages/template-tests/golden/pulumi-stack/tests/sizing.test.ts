import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizingOf } from '../src/sizing';

for (const tier of ['1', '2']) {
  test(`tier ${tier} survives a zone, is protected, and never runs on CPU credits`, () => {
    for (const engine of ['postgres', 'mysql', 'redis']) {
      const sizing = sizingOf(tier, engine, 'small');
      assert.equal(sizing.multiAz, true);
      assert.equal(sizing.deletionProtection, true);
      assert.doesNotMatch(sizing.instanceClass, /\.t\d/);
    }
  });
}

test('every tier has backups for three days at least', () => {
  for (const tier of ['1', '2', '3', '4']) {
    assert.ok(sizingOf(tier, 'postgres', 'small').backupRetentionDays >= 3);
  }
});

test('a cache loses up to a day, a database minutes', () => {
  assert.equal(sizingOf('1', 'redis', 'small').recoveryPointMinutes, 1440);
  assert.equal(sizingOf('1', 'postgres', 'small').recoveryPointMinutes, 5);
});

for (const [tier, engine, size, words] of [
  ['0', 'postgres', 'small', /^Error: tier: expected 1, 2, 3, 4, found "0"$/],
  ['1', 'oracle', 'small', /^Error: engine: expected postgres, mysql, redis, found "oracle"$/],
  ['1', 'postgres', 'huge', /^Error: size: expected small, medium, large, found "huge"$/],
  ['1', 'toString', 'small', /^Error: engine: /],
] as const) {
  test(`refuses ${tier}, ${engine}, ${size}`, () => {
    assert.throws(() => sizingOf(tier, engine, size), words);
  });
}
