import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  countStatements,
  createTestStore,
} from './__testUtils__/createTestStore';
import { BASE } from './__testUtils__/model';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const by = { recordedBy: 'user:default/ci', at: new Date(BASE * 1000) };
const DAY = 86_400;
const full = { bucket: BASE, good: 9, total: 10, observedSeconds: 300 };

describe.each(databases.eachSupportedId())('the record on %s', databaseId => {
  const create = () => createTestStore(databases, databaseId);

  it('needs the same number of statements for one indicator and for hundreds', async () => {
    const { knex, store } = await create();
    const digests = Array.from({ length: 300 }, (_, i) => `many-${i}`);
    const ranges = [300, 3600, DAY, 3 * DAY].map(length => ({
      start: BASE + 4 * DAY + 300 - length,
      end: BASE + 4 * DAY + 300,
    }));
    const push = (names: string[]) => () =>
      store.apply(
        names.map(digest => ({
          digest,
          source: 'push',
          deltas: Array.from({ length: 30 }, (_, i) => ({
            ...full,
            bucket: BASE + i * 300,
          })),
        })),
        by,
      );
    const read = (names: string[]) => () =>
      store.sums(names.map(digest => ({ digest, ranges })));

    const one = await countStatements(knex, push(['one']));
    expect(await countStatements(knex, push(digests))).toBe(one);
    const onRead = await countStatements(knex, read(['one']));
    expect(onRead).toBe(2);
    expect(await countStatements(knex, read(digests))).toBe(onRead);
  });

  it('writes nothing when counts that are read again are what they were', async () => {
    const { knex, store } = await create();
    const batches = Array.from({ length: 50 }, (_, i) => ({
      digest: `same-${i}`,
      source: 'push',
      deltas: Array.from({ length: 36 }, (__, slot) => ({
        ...full,
        bucket: BASE + slot * 300,
      })),
    }));
    await store.apply(batches, by);
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => statements.push(sql);
    knex.on('query', note);
    await store.apply(batches, by);
    knex.removeListener('query', note);
    expect(
      statements.filter(sql => /^(insert|update|delete)/.test(sql)),
    ).toEqual([]);
    expect(statements).toHaveLength(5);
  });

  it('loses nothing when replicas push the same new days at once', async () => {
    const { store } = await create();
    const names = ['a', 'b', 'c', 'd'];
    const pushes = Array.from({ length: 24 }, (_, i) =>
      store.apply(
        (i % 2 ? names : [...names].reverse()).map(digest => ({
          digest,
          source: 'push',
          deltas: [0, 1, 2].map(day => ({
            ...full,
            bucket: BASE + ((i + day) % 3) * DAY + i * 300,
          })),
        })),
        by,
      ),
    );
    await Promise.all([...pushes, store.thin(new Date(0)), store.rebuild()]);
    const all = { start: BASE, end: BASE + 3 * DAY };
    const lastDay = { start: BASE + 2 * DAY, end: BASE + 3 * DAY };
    const sums = await store.sums(
      names.map(digest => ({ digest, ranges: [all, lastDay] })),
    );
    for (const name of names) {
      expect(sums.get(name)).toEqual([
        { good: 9 * 72, total: 10 * 72, observedSeconds: 300 * 72 },
        { good: 9 * 24, total: 10 * 24, observedSeconds: 300 * 24 },
      ]);
    }
  });
});
