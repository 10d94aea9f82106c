import { Entity } from '@backstage/catalog-model';
import { readSloExclusion } from './document';

const drill = (changes: object = {}, more: object = {}): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'SloExclusion',
  metadata: { name: 'drill', namespace: 'money', title: 'Failover drill' },
  spec: {
    type: 'maintenance',
    reason: 'Quarterly.',
    author: 'user:default/a',
    approver: 'user:default/b',
    slos: ['ledger-availability'],
    entities: ['component:default/Ledger', 'books'],
    start: '2026-03-01T02:00',
    end: '2026-03-01T04:00',
    timeZone: 'Europe/Berlin',
    recurrence: 'FREQ=MONTHLY;BYDAY=1SU',
    ...changes,
  },
  ...more,
});

const codes = (entity: Entity) =>
  readSloExclusion(entity).issues.map(({ path, code }) => `${path} ${code}`);

describe('readSloExclusion', () => {
  it('spells refs out', () => {
    expect(readSloExclusion(drill())).toEqual({
      ref: 'sloexclusion:money/drill',
      issues: [],
      document: {
        ref: 'sloexclusion:money/drill',
        title: 'Failover drill',
        kind: 'maintenance',
        reason: 'Quarterly.',
        author: 'user:default/a',
        approver: 'user:default/b',
        slos: ['slo:money/ledger-availability'],
        entityRefs: ['component:default/ledger', 'component:money/books'],
        start: '2026-03-01T02:00',
        end: '2026-03-01T04:00',
        timeZone: 'Europe/Berlin',
        recurrence: 'FREQ=MONTHLY;BYDAY=1SU',
      },
    });
  });

  it('reads what YAML takes for a date', () => {
    const { document } = readSloExclusion(
      drill({ start: new Date('2026-03-01T02:00:00Z') }),
    );
    expect(document?.start).toBe('2026-03-01T02:00:00.000Z');
  });

  it('lets what the catalog adds stand', () => {
    expect(codes(drill({}, { relations: [], status: {} }))).toEqual([]);
  });

  it.each<[string, Entity, string[]]>([
    ['no spec', drill({}, { spec: undefined }), ['spec required']],
    [
      'a misspelt key',
      drill({ timezone: 'UTC' }),
      ['spec.timezone unknown-key'],
    ],
    ['a key of the root', drill({}, { specs: {} }), ['specs unknown-key']],
    ['another type', drill({ type: 'holiday' }), ['spec.type not-one-of']],
    ['an empty reason', drill({ reason: '' }), ['spec.reason required']],
    [
      'a ref that is none',
      drill({ slos: ['a:b:c'] }),
      ['spec.slos[0] invalid-entity-ref'],
    ],
    [
      'nothing to exclude from',
      drill({ slos: [], entities: undefined }),
      ['spec.slos required'],
    ],
    [
      'an author who approves',
      drill({ approver: 'a', author: 'User:Money/A' }),
      ['spec.approver approver-is-author'],
    ],
    ['no author', drill({ author: undefined }), ['spec.author required']],
    [
      'several things at once',
      drill({ start: 'tomorrow', recurrence: 'FREQ=NEVER', timeZone: 3 }),
      [
        'spec.timeZone wrong-type',
        'spec.start invalid-date-time',
        'spec.recurrence invalid-recurrence',
      ],
    ],
  ])('reports %s', (_, entity, expected) => {
    expect(codes(entity).sort()).toEqual(expected.sort());
    expect(readSloExclusion(entity).document).toBeUndefined();
  });

  it('says which key was probably meant', () => {
    const [issue] = readSloExclusion(drill({ recurence: 'x' })).issues;
    expect(issue?.message).toContain('did you mean recurrence?');
  });
});
