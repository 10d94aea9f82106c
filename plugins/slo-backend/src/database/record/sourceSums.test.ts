import { TestDatabaseId } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestStore } from './__testUtils__/createTestStore';
import { BASE } from './__testUtils__/model';

const databases = createTestDatabases();
const by = { recordedBy: 'user:default/ci', at: new Date('2026-11-20') };

describe.each(databases.eachSupportedId())('sums by source on %s', id => {
  it('tell the sources of an indicator apart, and add up to its sum', async () => {
    const { store } = await createTestStore(databases, id as TestDatabaseId);
    const deltas = (good: number, total: number, from: number) =>
      Array.from({ length: 600 }, (_, index) => ({
        bucket: BASE + (from + index) * 300,
        good,
        total,
        observedSeconds: 300,
      }));
    await store.apply(
      [
        { digest: 'd', source: 'eu', deltas: deltas(9, 10, 0) },
        { digest: 'd', source: 'us', deltas: deltas(3, 4, 100) },
      ],
      by,
    );
    const ranges = [
      { start: BASE, end: BASE + 100 * 300 },
      { start: BASE + 90 * 300, end: BASE + 400 * 300 },
    ];
    const requests = [
      { digest: 'd', ranges },
      { digest: 'nothing', ranges },
    ];
    const found = await store.sourceSums(requests);
    expect(found.get('nothing')).toEqual(new Map());
    const apart = found.get('d');
    expect(apart?.get('eu')).toEqual([
      { good: 900, total: 1_000, observedSeconds: 30_000 },
      { good: 2_790, total: 3_100, observedSeconds: 93_000 },
    ]);
    expect(apart?.get('us')).toEqual([
      { good: 0, total: 0, observedSeconds: 0 },
      { good: 900, total: 1_200, observedSeconds: 90_000 },
    ]);
    const together = (await store.sums(requests)).get('d');
    expect(together?.map(({ good, total }) => [good, total])).toEqual([
      [900, 1_000],
      [3_690, 4_300],
    ]);
  });
});
