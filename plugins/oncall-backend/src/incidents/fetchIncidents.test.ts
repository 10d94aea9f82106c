import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import {
  OnCallProvider,
  ProviderIncident,
  ProviderRequest,
} from '@callboard/backstage-plugin-oncall-node';
import { mockServices } from '@backstage/backend-test-utils';
import { SpanSpent } from '@callboard/backstage-plugin-slo-common';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { EntityStore } from '../catalog/EntityStore';
import { ProjectionStore } from '../catalog/ProjectionStore';
import { applyOnCallMigrations } from '../database/applyOnCallMigrations';
import { PeopleStore } from '../people/PeopleStore';
import { costIncidents } from './costIncidents';
import { fetchIncidents } from './fetchIncidents';
import { IncidentStore } from './IncidentStore';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';
const at = (time: string) => Date.parse(`2026-03-01T${time}:00Z`);
const service = (id: string) => ({ kind: 'service' as const, id });

const told: ProviderIncident = {
  id: 'I1',
  target: service('P1'),
  title: 'Checkout is down',
  status: 'acknowledged',
  openedAt: at('10:00'),
  acknowledgedAt: at('10:04'),
  responders: [
    { id: 'U1', name: 'Mei', email: 'Mei@Example.com' },
    { id: 'U2', name: 'Somebody' },
  ],
};

describe.each(databases.eachSupportedId())(
  'incidents of providers on %p',
  id => {
    async function setUp(
      answer: (request: ProviderRequest) => ProviderIncident[],
    ) {
      const knex = await databases.init(id);
      await applyOnCallMigrations({ getClient: async () => knex });
      await ProjectionStore.create({ knex }).replaceAll({
        entities: [],
        people: [
          {
            ref: 'user:default/mei',
            name: 'Mei',
            email: 'mei@example.com',
            contacts: [],
          },
        ],
        groups: [],
        memberships: [],
        assignments: [],
        incidentTargets: [
          ['P1', CHECKOUT],
          ['P2', LEDGER],
        ].map(([target = '', entityRef = '']) => ({
          source: 'pager',
          instance: 'main',
          target: service(target),
          entityRef,
          via: 'annotation' as const,
        })),
      });
      const asked: ProviderRequest[] = [];
      const provider: OnCallProvider = {
        name: 'pager',
        title: 'Pager',
        instance: 'main',
        targetsOf: () => [],
        fetch: async () => [],
        incidents: async request => {
          asked.push(request);
          return answer(request);
        },
      };
      const clock = { now: at('12:00') };
      const announced: string[][] = [];
      const incidents = IncidentStore.create({ knex });
      const sources = SourceStore.create({ knex, table: 'oncall_sources' });
      const options = {
        entities: EntityStore.create({ knex }),
        incidents,
        people: PeopleStore.create({ knex }),
        sources,
        announce: async (refs: string[]) => {
          announced.push(refs);
        },
        now: () => new Date(clock.now),
      };
      const run = () =>
        fetchIncidents(provider, options, new AbortController().signal);
      return { run, asked, clock, announced, incidents, sources, options };
    }

    it('keeps one incident of several targets with all of their entities', async () => {
      const { run, incidents, announced, options } = await setUp(() => [
        told,
        { ...told, target: service('P2') },
        { ...told, id: 'I2', target: service('unmapped') },
      ]);
      await run();
      await run();
      expect(await incidents.find({})).toMatchObject([
        {
          source: 'pager:main',
          id: 'I1',
          entityRefs: [CHECKOUT, LEDGER],
          responders: ['user:default/mei', 'pager:main/user.U2'],
          acknowledgedAt: '2026-03-01T10:04:00.000Z',
        },
      ]);
      expect(announced).toEqual([[CHECKOUT, LEDGER]]);
      expect(
        await options.people.externals(['pager:main/user.U2']),
      ).toMatchObject([{ name: 'Somebody' }]);
    });

    it('asks for ninety days first, then since what may still change', async () => {
      const { run, asked, clock } = await setUp(() => [told]);
      await run();
      clock.now += 10 * 86_400_000;
      await run();
      const days = asked.map(({ from, to }) => (to - from) / 86_400_000);
      expect(days[0]).toBe(90);
      // The incident is open since two hours before the first call; two days are always asked for again.
      expect(days[1]).toBeCloseTo(12, 5);
    });

    it('keeps what it knows when the provider fails, and says why', async () => {
      let fails = false;
      const { run, incidents, sources } = await setUp(request => {
        if (fails) throw new Error('secret');
        request.onFailure?.(service('P2'), { code: 'x', message: 'P2 is odd' });
        return [told];
      });
      const key = { source: 'pager', instance: 'main (incidents)' };
      await run();
      expect(await sources.get(key)).toMatchObject({
        error: { code: 'x', message: 'P2 is odd' },
      });
      fails = true;
      await run();
      expect((await incidents.find({})).length).toBe(1);
      const { error } = (await sources.get(key)) ?? {};
      expect(error?.code).toBe('failed');
      expect(error?.message).not.toContain('secret');
    });

    it('asks the SLO plugin what incidents cost, and lives without it', async () => {
      const { run, incidents, options } = await setUp(() => [told]);
      await run();
      const logger = mockServices.logger.mock();
      const cost = (getBudgetSpent: () => Promise<{ items: SpanSpent[] }>) =>
        costIncidents({
          ...options,
          auth: mockServices.auth(),
          sloApi: { getBudgetSpent },
          logger,
        });
      const slo = (ref: string, spent: number | null) => ({
        ref,
        title: ref,
        spent,
        remaining: null,
      });
      await cost(async () => ({
        items: [
          {
            entityRef: CHECKOUT,
            from: '',
            to: '',
            slos: [
              slo('slo:default/a', 0.25),
              slo('slo:default/unknown', null),
              slo('slo:default/untouched', 0),
            ],
          },
        ],
      }));
      const known = [{ sloRef: 'slo:default/a', spent: 0.25 }];
      expect((await incidents.find({}))[0]?.costs).toMatchObject(known);
      await cost(async () => {
        throw new Error('404');
      });
      expect((await incidents.find({}))[0]?.costs).toMatchObject(known);
      expect(logger.warn).not.toHaveBeenCalled();
    });
  },
);
