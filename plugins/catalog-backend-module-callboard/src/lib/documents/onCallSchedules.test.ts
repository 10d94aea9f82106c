import { Entity } from '@backstage/catalog-model';
import { readCallboardDocument } from './readCallboardDocument';

const schedule = (spec: object): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'OnCallSchedule',
  metadata: { name: 'core', namespace: 'pay' },
  spec: {
    owner: 'core',
    timeZone: 'Europe/Berlin',
    levels: [
      {
        name: 'primary',
        delay: 'PT5M',
        layers: [
          { name: 'feed', ics: 'feed' },
          {
            name: 'week',
            rotation: {
              type: 'weekly',
              start: '2026-01-05T09:00',
              participants: ['a', 'none', 'group:default/all', 'a'],
            },
          },
        ],
      },
    ],
    ...spec,
  },
});

const named = (entity: Entity) =>
  readCallboardDocument(entity)?.references.map(
    ({ path, relation, ref }) => `${path} ${relation.type} ${ref}`,
  );

describe('a schedule in the catalog', () => {
  it('names its owner and everybody in it, where it does', () => {
    const entity = schedule({
      overrides: [
        { start: '2026-03-01', end: '2026-03-02', remove: 'a', add: 'b' },
        { start: '2026-03-03', end: '2026-03-04', add: 'c' },
      ],
      temporary: [
        {
          start: '2026-12-24',
          end: '2026-12-26',
          shifts: [{ start: '2026-12-24', end: '2026-12-25', users: ['d'] }],
        },
      ],
    });
    expect(readCallboardDocument(entity)?.issues).toEqual([]);
    const participants = 'spec.levels[0].layers[1].rotation.participants';
    expect(named(entity)).toEqual([
      'spec.owner ownedBy group:pay/core',
      `${participants}[0] hasParticipant user:pay/a`,
      `${participants}[2] hasParticipant group:default/all`,
      `${participants}[3] hasParticipant user:pay/a`,
      'spec.overrides[0].remove hasParticipant user:pay/a',
      'spec.overrides[0].add hasParticipant user:pay/b',
      'spec.overrides[1].add hasParticipant user:pay/c',
      'spec.temporary[0].shifts[0].users[0] hasParticipant user:pay/d',
    ]);
  });

  it('has an owner, who mends it, also where a rule is broken', () => {
    const entity = schedule({ timeZone: 'Mars/Olympus' });
    expect(readCallboardDocument(entity)?.issues).toMatchObject([
      { path: 'spec.timeZone', code: 'invalid-time-zone', severity: 'error' },
    ]);
    expect(named(entity)).toEqual(['spec.owner ownedBy group:pay/core']);
  });

  it.each([undefined, 7, 'a b', ''])('has no owner named %j', owner => {
    expect(named(schedule({ owner }))).toEqual([]);
  });
});
