import { TestDatabases } from '@backstage/backend-test-utils';
import { chunks } from './chunks';
import { jsonRows } from './jsonRows';

// PostgreSQL is asked where a server is given; plugins with tables of their own insist on one.
const hasPostgres = Boolean(
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING,
);
const databases = TestDatabases.create({
  ids: hasPostgres ? ['SQLITE_3', 'POSTGRES_18'] : ['SQLITE_3'],
});

describe.each(databases.eachSupportedId())('jsonRows on %p', id => {
  it('is a table of any length', async () => {
    const knex = await databases.init(id);
    const rows = Array.from({ length: 70_000 }, (_, index) => ({
      id: index,
      share: index / 4,
      name: index % 2 === 0 ? `it's ${index}` : null,
    }));
    const table = jsonRows(
      knex,
      'k',
      { id: 'integer', share: 'double precision', name: 'text' },
      rows,
    );
    const found = await knex
      .from(table)
      .whereIn('id', [2, 3, 69_999])
      .orderBy('id')
      .select('id', 'share', 'name');
    expect(found).toEqual([rows[2], rows[3], rows[69_999]]);
  });
});

describe('chunks', () => {
  it('loses nothing', () => {
    expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunks([])).toEqual([]);
  });
});
