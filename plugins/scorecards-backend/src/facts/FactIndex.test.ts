import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { NOON } from '../__testUtils__/rows';
import { FakeProvider } from './__testUtils__/FakeProvider';
import { setUpFacts } from './__testUtils__/setUpFacts';
import { subjects } from './__testUtils__/subjects';
import { emptyChange, NewFactsRow } from './FactChange';
import { FactIndex, IndexedRows } from './FactIndex';
import { toKept } from './keptFacts';
import { keepPushed } from './push/keepPushed';

const databases = createTestDatabases();
jest.setTimeout(120_000);

const { declaration } = new FakeProvider({ variable: 'pushed.ci' });
const row = (
  entity_id: number,
  count: number,
  as_of = NOON,
): NewFactsRow & { as_of: string } => ({
  entity_id,
  variable: 'pushed.ci',
  ...toKept(declaration, { values: { count } }),
  as_of,
  expires_at: null,
});
const at = (second: number) =>
  new Date(Date.parse(NOON) + second * 1000).toISOString();
const countsOf = (rows: IndexedRows) =>
  [...rows]
    .flatMap(([id, facts]) =>
      [...facts.values()].map(one => [id, one.held?.kept.values.count]),
    )
    .sort();

describe.each(databases.eachSupportedId())('FactIndex on %p', id => {
  it('sees what others write, and reads nothing where nobody did', async () => {
    const knex = await databases.init(id);
    const { factIndex, facts } = await setUpFacts({ knex });
    const other = FactIndex.create({ knex });
    await other.write(async () => ({
      ...emptyChange(),
      rows: [row(1, 1), row(2, 2)],
    }));
    expect([...(await factIndex.all()).keys()].sort()).toEqual([1, 2]);
    const queries: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => queries.push(sql));
    await factIndex.all();
    await factIndex.of([1]);
    await factIndex.write(async () => ({
      rows: [row(1, 10)],
      ages: [{ ...row(2, 2), as_of: at(60) }],
      gone: [],
    }));
    expect(countsOf(await factIndex.all())).toContainEqual([1, 10]);
    expect((await factIndex.all()).get(2)?.get('pushed.ci')?.as_of).toBe(
      at(60),
    );
    expect(queries.filter(sql => /^select .*facts/.test(sql))).toEqual([]);
    await other.write(async () => ({
      ...emptyChange(),
      rows: [row(3, 3)],
      gone: [row(1, 10)],
    }));
    expect([...(await factIndex.of([3])).keys()]).toEqual([3]);
    expect([...(await factIndex.all()).keys()].sort()).toEqual([2, 3]);
    expect((await facts.load([2])).get(2)).toEqual({});
  });

  it('keeps of several that push at once what was observed last', async () => {
    const knex = await databases.init(id);
    const { factIndex } = await setUpFacts({ knex });
    const replicas = [factIndex, FactIndex.create({ knex })];
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        keepPushed({
          knex,
          factIndex: replicas[index % 2] ?? factIndex,
          // In either order: they must not wait for each other.
          rows: [1, 2, 3]
            .map(entity => row(entity, index, at((index * 7) % 12)))
            .sort((a, b) => (index % 2 ? 1 : -1) * (a.entity_id - b.entity_id)),
        }),
      ),
    );
    const stored = await knex('scorecards_facts').select('as_of');
    expect(stored).toEqual([1, 2, 3].map(() => ({ as_of: at(11) })));
  });

  it('gives the very same values for as long as they say the same', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider();
    const { read, facts } = await setUpFacts({ knex, providers: [provider] });
    const valuesOf = async () => (await facts.load([1])).get(1)?.slo?.values;
    await read(subjects(2));
    const before = await valuesOf();
    await read(subjects(2));
    expect(await valuesOf()).toBe(before);
    await FactIndex.create({ knex }).write(async () => ({
      ...emptyChange(),
      rows: [row(2, 7)],
    }));
    // Few are read by themselves; all are read anew, without what is the same.
    await read(subjects(2));
    expect(await valuesOf()).toBe(before);
  });
});
