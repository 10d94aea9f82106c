import { mockCredentials } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  encodeSince,
  Scorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import request from 'supertest';
import { Knex } from 'knex';
import { createTestApp } from '../../__testUtils__/createTestApp';
import { catalogWithSecrets } from '../../__testUtils__/permissions';
import {
  entityRow,
  groupRow,
  resultRow,
  scorecardRow,
  versionRow,
} from '../../__testUtils__/rows';

export const READINESS = 'scorecard:default/readiness';
export const ADA = 'user:default/ada';
export const BOB = 'user:default/bob';

const document: Scorecard = {
  ref: READINESS,
  title: 'Readiness',
  owner: 'group:default/platform',
  levels: ['bronze', 'silver'],
  checks: [
    { id: 'has-owner', level: 'bronze' },
    { id: 'has-slo', level: 'bronze' },
    { id: 'has-runbook', level: 'silver', effectiveFrom: '2026-06-01' },
  ].map(check => ({
    title: `It ${check.id}`,
    weight: 1,
    expression: 'true',
    ...check,
  })),
};

/** A campaign for the SLOs and runbooks of everything, from February to April. */
export const proposal = {
  title: 'SLOs for all',
  scorecard: 'readiness',
  checks: ['has-slo', 'has-runbook'],
  startsAt: '2026-02-01',
  dueAt: '2026-03-31',
};

/** Codes of each component until 15 February, and since; the last one is of the team money, the others of payments. */
const RESULTS = [
  { name: 'checkout', before: 'pfF', now: 'ppP' },
  { name: 'ledger', before: 'pfF', now: 'pwP' },
  { name: 'gateway', before: 'pfF', now: 'puP' },
  { name: 'secret', before: 'pfF', now: 'pfF' },
  { name: 'report', before: 'pnn', now: 'pnn' },
  { name: 'vault', before: 'pfP', now: 'pfP', owner: 'group:default/money' },
];

const MIDDLE = '2026-02-15T00:00:00.000Z';

/** The plugin with a scorecard of three checks, the last of them announced, and how components did under it. */
export async function startCampaigns(
  knex: Knex,
  options: { permissions?: PermissionsService } = {},
) {
  const test = await createTestApp({
    knex,
    ...options,
    catalog: catalogWithSecrets([
      ...RESULTS.map(({ name }) => componentEntity(name)),
      { ...componentEntity('readiness'), kind: 'Scorecard' },
    ]),
    rows: {
      entities: RESULTS.map(({ name, owner }, index) =>
        entityRow({
          id: index + 1,
          ref: `component:default/${name}`,
          tier: index === 0 ? '1' : null,
          ...(owner && { owner_ref: owner }),
        }),
      ),
      groups: [
        groupRow({ ref: 'group:default/money' }),
        groupRow({
          ref: 'group:default/payments',
          parent_ref: 'group:default/money',
        }),
      ],
      scorecards: [scorecardRow({ id: 1, ref: READINESS, title: 'Readiness' })],
      versions: [
        versionRow({
          id: 1,
          scorecard_id: 1,
          document: JSON.stringify(document),
        }),
      ],
      results: RESULTS.flatMap(({ before, now }, index) => {
        const row = {
          entity_id: index + 1,
          scorecard_id: 1,
          version_id: 1,
          standing: 0,
          since: encodeSince([1_770_000_000, 1_770_000_000, 1_770_000_000]),
        };
        return [
          resultRow({ ...row, codes: before, valid_to: MIDDLE }),
          resultRow({ ...row, codes: now, valid_from: MIDDLE }),
        ];
      }),
    },
  });
  const { app } = test;
  return {
    ...test,
    as: (person: string) => {
      const header = mockCredentials.user.header(person);
      return {
        get: (path: string) =>
          request(app).get(path).set('Authorization', header),
        post: (path: string, body: object = {}) =>
          request(app).post(path).set('Authorization', header).send(body),
        create: (change: object = {}) =>
          request(app)
            .post('/campaigns')
            .set('Authorization', header)
            .send({ ...proposal, ...change }),
      };
    },
  };
}
