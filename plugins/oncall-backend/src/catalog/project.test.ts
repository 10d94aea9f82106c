import { Entity } from '@backstage/catalog-model';
import {
  componentEntity,
  groupEntity,
  scheduleEntity,
  userEntity,
} from '../__testUtils__/entities';
import { FakeProvider } from '../__testUtils__/FakeProvider';
import { toCatalogSchedule } from './CatalogSchedule';
import { project } from './project';

const pager = new FakeProvider('pager');
const other = new FakeProvider('other');

function run(entities: Entity[]) {
  const isDocument = ({ kind }: Entity) => kind === 'OnCallSchedule';
  return project({
    entities: entities.filter(entity => !isDocument(entity)),
    documents: entities.filter(isDocument).map(toCatalogSchedule),
    providers: [pager, other],
    services: [{ kind: 'component', types: ['service'] }],
  });
}

const assigned = (entities: Entity[], ref = 'component:default/x') =>
  run(entities)
    .projection.assignments.filter(({ entityRef }) => entityRef === ref)
    .map(({ scheduleRef, via }) => [scheduleRef, via]);

describe('project', () => {
  it('takes every source that an entity names, each once', () => {
    const x = componentEntity('x', {
      annotations: {
        'callboard.dev/on-call-schedule': 'core, core,platform/edge,',
        'pager/service': 'P1,P2',
        'other/service': 'O1',
        'callboard.dev/ics': 'roster',
      },
    });
    expect(assigned([x])).toEqual([
      ['oncallschedule:default/core', 'annotation'],
      ['oncallschedule:platform/edge', 'annotation'],
      ['pager:main/service.P1', 'annotation'],
      ['pager:main/service.P2', 'annotation'],
      ['other:main/service.O1', 'annotation'],
      ['ics:feeds/roster', 'annotation'],
    ]);
  });

  it('takes the owner’s annotations where an entity has none', () => {
    const owner = groupEntity('payments', {
      annotations: { 'pager/service': 'P9' },
    });
    const document = scheduleEntity('core');
    expect(assigned([componentEntity('x'), owner, document])).toEqual([
      ['pager:main/service.P9', 'owner-annotation'],
    ]);
    expect(assigned([owner], 'group:default/payments')).toEqual([
      ['pager:main/service.P9', 'annotation'],
    ]);
  });

  it('takes the documents of the owner where there is no annotation', () => {
    const entities = [
      componentEntity('x'),
      groupEntity('payments'),
      scheduleEntity('core'),
      scheduleEntity('others', { owner: 'group:default/else' }),
    ];
    expect(assigned(entities)).toEqual([
      ['oncallschedule:default/core', 'owner-schedule'],
    ]);
  });

  it('has nothing for what nobody owns', () => {
    expect(assigned([componentEntity('x', { owner: null })])).toEqual([]);
  });

  it('ends where owners own each other, and ignores what is no ref', () => {
    const group = (name: string, parent: string) =>
      groupEntity(name, {
        parent,
        annotations: { 'callboard.dev/on-call-schedule': 'a/b/c/d, :::' },
      });
    const entities = [
      group('payments', 'else'),
      group('else', 'payments'),
      componentEntity('x'),
    ];
    expect(assigned(entities)).toHaveLength(2);
  });

  it('knows people, groups and who is in which', () => {
    const { projection } = run([
      userEntity('ada', {
        displayName: 'Ada Byron',
        annotations: { 'callboard.dev/time-zone': 'Europe/Berlin' },
      }),
      userEntity('eve', {
        email: null,
        groups: [],
        annotations: { 'callboard.dev/time-zone': 'Mars/Olympus' },
      }),
      groupEntity('payments', { title: 'Payments', parent: 'all' }),
    ]);
    expect(projection.people).toMatchObject([
      {
        name: 'Ada Byron',
        email: 'ada@example.net',
        timeZone: 'Europe/Berlin',
      },
      { name: 'eve', email: undefined, timeZone: undefined, contacts: [] },
    ]);
    expect(projection.groups).toMatchObject([
      { title: 'Payments', parentRef: 'group:default/all' },
    ]);
    expect(projection.memberships).toEqual([
      { groupRef: 'group:default/payments', userRef: 'user:default/ada' },
    ]);
  });

  it('tells services from other things, and finds their runbooks', () => {
    const { projection } = run([
      componentEntity('x', {
        tier: '1',
        annotations: { 'backstage.io/runbook-url': 'https://example.net/a' },
        links: [
          { url: 'https://example.net/b', title: 'Runbook' },
          { url: 'https://example.net/c', title: 'Panel', type: 'runbook' },
          { url: 'https://example.net/d', title: 'Dashboard' },
        ],
      }),
      componentEntity('lib', { type: 'library' }),
    ]);
    expect(projection.entities).toMatchObject([
      {
        isService: true,
        tier: '1',
        runbooks: [
          { title: 'Runbook', url: 'https://example.net/a' },
          { title: 'Runbook', url: 'https://example.net/b' },
          { title: 'Panel', url: 'https://example.net/c' },
        ],
      },
      { isService: false },
    ]);
  });

  it('knows whose incidents concern an entity', () => {
    const { projection } = run([
      componentEntity('x', { annotations: { 'pager/service': 'P1' } }),
      componentEntity('y'),
      groupEntity('payments', { annotations: { 'other/service': 'O1' } }),
    ]);
    expect(
      projection.incidentTargets.map(({ entityRef, source, target, via }) => [
        entityRef,
        source,
        target.id,
        via,
      ]),
    ).toEqual([
      ['component:default/x', 'pager', 'P1', 'annotation'],
      ['component:default/y', 'other', 'O1', 'owner-annotation'],
    ]);
  });
});
