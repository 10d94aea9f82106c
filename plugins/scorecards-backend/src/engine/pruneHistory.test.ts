import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  entityRow,
  resultRow,
  scorecardRow,
  versionRow,
} from '../__testUtils__/rows';
import { seed } from '../__testUtils__/seed';
import { applyScorecardsMigrations } from '../database/applyScorecardsMigrations';
import { pruneHistory } from './pruneHistory';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const ENDED = '2020-06-01T00:00:00.000Z';
const RECENT = '2026-01-01T00:00:00.000Z';
const RESULT = { scorecard_id: 1, standing: 1, codes: 'p', since: '0' };

describe.each(databases.eachSupportedId())('pruneHistory on %p', id => {
  it('forgets what ended long ago, and nothing that is open or needed for it', async () => {
    const knex = await databases.init(id);
    await applyScorecardsMigrations({ getClient: async () => knex });
    const document = '{}';
    const version = { scorecard_id: 1, document, valid_from: LONG_AGO };
    await seed(knex, {
      entities: [
        entityRow({ id: 1, ref: 'component:default/a' }),
        entityRow({ id: 2, ref: 'component:default/b', ended_at: ENDED }),
      ],
      scorecards: [scorecardRow({ id: 1, ref: 'scorecard:default/s' })],
      versions: [
        versionRow({ ...version, id: 1, valid_to: ENDED }),
        // Ended long ago as well, and still what open results are read by.
        versionRow({ ...version, id: 2, valid_to: ENDED }),
        versionRow({ ...version, id: 3 }),
      ],
      results: [
        resultRow({
          ...RESULT,
          entity_id: 1,
          version_id: 1,
          valid_from: LONG_AGO,
          valid_to: ENDED,
        }),
        resultRow({
          ...RESULT,
          entity_id: 1,
          version_id: 2,
          valid_from: ENDED,
        }),
        resultRow({
          ...RESULT,
          entity_id: 2,
          version_id: 1,
          valid_from: LONG_AGO,
          valid_to: ENDED,
        }),
      ],
    });
    await pruneHistory({ knex, before: new Date(RECENT) });
    const ids = (table: string, column = 'id') =>
      knex(table).orderBy(column).pluck(column);
    expect(await ids('scorecards_results', 'version_id')).toEqual([2]);
    expect(await ids('scorecards_versions')).toEqual([2, 3]);
    expect(await ids('scorecards_entities')).toEqual([1]);
    expect(await knex('scorecards_revision').where({ id: 2 }).first()).toEqual(
      expect.objectContaining({ revision: expect.anything() }),
    );
  });
});
