import { FactSchema } from '@callboard/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { conformValue } from '../conformValue';
import { fromKept } from '../keptFacts';
import { toPushedDeclaration } from '../pushedVariable';
import { CheckedPush, checkPushed, readPushed } from './checkPushed';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const schema: FactSchema = {
  name: 'ci',
  title: 'CI',
  timeToLiveMs: 86_400_000,
  fields: [
    { name: 'passing', type: 'bool', description: '' },
    { name: 'count', type: 'int', description: '' },
    { name: 'ratio', type: 'double', description: '' },
    { name: 'branch', type: 'string', description: '' },
    { name: 'at', type: 'timestamp', description: '' },
    { name: 'took', type: 'duration', description: '' },
    { name: 'tags', type: 'list<string>', description: '' },
    { name: 'by', type: 'map<string, int>', description: '' },
    { name: 'labels', type: 'map<string, string>', description: '' },
  ],
};
const names = schema.fields.map(({ name }) => name);
const context = {
  schemas: new Map([[schema.name, schema]]),
  entities: new Map([['component:default/checkout', { id: 7 }]]),
  now: NOW,
};

function check(item: unknown): CheckedPush {
  const read = readPushed(item, 3);
  return 'item' in read ? checkPushed(read.item, 3, context) : read;
}

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('2026-02-30T00:00:00Z', 'P1D', '__proto__', -0, 2 ** 60),
);
const values = fc.dictionary(
  fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), fc.string()),
  odd,
);
const item = fc.record(
  {
    entityRef: fc.oneof(fc.constant('component:checkout'), odd),
    schema: fc.oneof(fc.constant('ci'), odd),
    values: fc.oneof(values, odd),
    observedAt: fc.oneof(fc.constant('2026-03-01T11:00:00Z'), odd),
    ttl: fc.oneof(fc.constant('PT2H'), odd),
    source: odd,
    link: odd,
  },
  { requiredKeys: ['entityRef', 'schema', 'values'] },
);

describe('checkPushed', () => {
  it('never fails, and always says why it takes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(item, odd), sent => {
        const { row, issues } = check(sent);
        expect(Boolean(row) || issues.length === 1).toBe(true);
        for (const issue of issues) {
          expect(issue).toMatchObject({
            index: 3,
            path: expect.any(String),
            code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/),
            message: expect.stringMatching(/./),
          });
        }
      }),
    );
  });

  it('never lets a fact be known that is not of its type', () => {
    fc.assert(
      fc.property(values, sent => {
        const { row } = check({
          entityRef: 'component:checkout',
          schema: 'ci',
          values: sent,
        });
        const { kept } = fromKept(
          toPushedDeclaration(schema),
          row?.facts ?? '{}',
        );
        expect(row?.held.kept).toEqual(kept);
        for (const { name, type } of schema.fields) {
          const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
          expect(kept.values[name]).toEqual(conformValue(type, value));
          const isKnown = Object.hasOwn(kept.values, name);
          const isTold = value !== undefined && value !== null;
          expect(typeof kept.reasons?.[name]).toBe(
            isKnown || !isTold ? 'undefined' : 'string',
          );
        }
      }),
    );
  });

  it('refuses what is too long to be kept', () => {
    const { row, issues } = check({
      entityRef: 'component:checkout',
      schema: 'ci',
      values: { branch: 'x'.repeat(40_000) },
    });
    expect([row, issues]).toEqual([
      undefined,
      [expect.objectContaining({ path: 'values', code: 'too-long' })],
    ]);
  });

  it.each([
    [{}, '2026-03-01T12:00:00.000Z', '2026-03-02T12:00:00.000Z'],
    [{ ttl: 'PT1H' }, '2026-03-01T12:00:00.000Z', '2026-03-01T13:00:00.000Z'],
    [{ ttl: 'P9D' }, '2026-03-01T12:00:00.000Z', '2026-03-02T12:00:00.000Z'],
    [
      { observedAt: '2026-03-01T12:01:00Z' },
      '2026-03-01T12:01:00.000Z',
      '2026-03-02T12:01:00.000Z',
    ],
    [
      { observedAt: '2026-02-28T18:00:00+02:00' },
      '2026-02-28T16:00:00.000Z',
      '2026-03-01T16:00:00.000Z',
    ],
  ])('counts %j from %s to %s', (change, as_of, expires_at) => {
    const sent = { entityRef: 'component:checkout', schema: 'ci', values: {} };
    const { row } = check({ ...sent, ...change });
    expect(row).toMatchObject({
      entity_id: 7,
      variable: 'pushed.ci',
      as_of,
      expires_at,
    });
  });
});
