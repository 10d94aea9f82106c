import { Knex } from 'knex';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { sloEntity, SloEntityOptions } from '../../__testUtils__/entities';
import { applySloMigrations } from '../../database/applySloMigrations';
import { toCatalogSlo } from '../toCatalogSlo';
import { VersionStore } from './VersionStore';

const databases = createTestDatabases();
const REF = 'slo:default/a';

const slo = (options: SloEntityOptions = {}) =>
  toCatalogSlo(sloEntity({ name: 'a', ...options }), () => undefined);
const day = (number: number) => new Date(Date.UTC(2026, 2, number));

describe.each(databases.eachSupportedId())('VersionStore on %p', id => {
  let knex: Knex;
  let versions: VersionStore;
  beforeEach(async () => {
    knex = await databases.init(id);
    await applySloMigrations({ getClient: async () => knex });
    versions = VersionStore.create({ knex });
  });

  it('begins a version with each change of terms, and only then', async () => {
    expect(await versions.record([slo()], day(1))).toEqual([]);
    expect(await versions.record([slo({ etag: '2' })], day(2))).toEqual([]);
    expect(await versions.record([slo({ target: 0.99 })], day(3))).toEqual([
      { ref: REF, text: 'target 99.9 % → 99 % (looser)', looser: true },
    ]);
    expect(await versions.record([slo({ target: 0.999 })], day(4))).toEqual([
      { ref: REF, text: 'target 99 % → 99.9 % (tighter)', looser: false },
    ]);
    const found = (await versions.versionsOf([REF])).get(REF) ?? [];
    expect(found.map(({ since }) => since)).toEqual(
      [1, 3, 4].map(number => day(number).getTime() / 1000),
    );
    expect(
      found.map(({ objectives }) => objectives.map(({ target }) => target)),
    ).toEqual([[0.999], [0.99], [0.999]]);
    expect(found[0]?.documents).toEqual([
      { ref: REF, role: 'SLO', version: '1' },
    ]);
  });

  it('lets the terms go on while the document is broken or gone', async () => {
    await versions.record([slo()], day(1));
    const broken = slo({ spec: { objectives: 'none' } });
    expect(broken.valid).toBe(false);
    await versions.record([broken], day(2));
    await versions.record([], day(3));
    await versions.record([slo()], day(4));
    expect((await versions.versionsOf([REF])).get(REF)).toHaveLength(1);
  });

  it('makes one of two changes at the same instant', async () => {
    await versions.record([slo()], day(1));
    await versions.record([slo({ target: 0.5 })], day(1));
    expect((await versions.versionsOf([REF])).get(REF)).toMatchObject([
      { objectives: [{ target: 0.5 }] },
    ]);
  });

  it('keeps many SLOs apart', async () => {
    const many = Array.from({ length: 1_100 }, (_, index) =>
      slo({ name: `slo-${index}` }),
    );
    await versions.record(many, day(1));
    await versions.record(
      many.map((_, index) =>
        slo({ name: `slo-${index}`, target: index % 2 ? 0.99 : 0.999 }),
      ),
      day(2),
    );
    const refs = many.map(({ definition }) => definition.ref);
    const found = await versions.versionsOf([...refs, 'slo:default/none']);
    expect(found.size).toBe(1_100);
    expect(refs.map(ref => found.get(ref)?.length)).toEqual(
      refs.map((_, index) => (index % 2 ? 2 : 1)),
    );
  });
});
