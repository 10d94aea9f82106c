import { describeOtlp, counter, NOON } from './__testUtils__/describeOtlp';
import { exportRequest } from './__testUtils__/export';
import { pruneOtlp } from './pruneOtlp';

jest.setTimeout(60_000);

describeOtlp('exports by OTLP', otlp => {
  const { push, pushAll, buckets } = otlp;

  it('changes nothing when an export is repeated', async () => {
    const body = exportRequest(
      counter(
        'good',
        [
          [-240, 5],
          [-60, 8],
        ],
        { start: NOON - 300 },
      ),
      counter(
        'total',
        [
          [-240, 5],
          [-60, 9],
        ],
        { start: NOON - 300 },
      ),
    );
    await push(body);
    const once = await buckets();
    otlp.test.announced.length = 0;
    await push(body);
    expect(await buckets()).toEqual(once);
    expect(once).toEqual({ '-300': [8, 9, 240] });
    expect(otlp.test.announced).toEqual([]);
    expect(otlp.test.auditor.createEvent).not.toHaveBeenCalled();
  });

  it('loses nothing when many processes push at the same time', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `p${i}`);
    const statuses = await Promise.all(
      ids.map(async id => {
        const resource = { 'service.instance.id': id };
        const more = { resource, start: NOON - 240 };
        const { status } = await pushAll(
          counter('good', [[-60, 2]], more),
          counter('total', [[-60, 3]], more),
        );
        return status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await buckets()).toEqual({ '-300': [24, 36, 180] });
  });

  it('goes on after a restart of the portal and after pruning', async () => {
    const start = { start: NOON - 300 };
    await pushAll(
      counter('good', [[-60, 8]], start),
      counter('total', [[-60, 9]], start),
    );
    await otlp.restart();
    otlp.test.clock.advance(5 * 3_600);
    await pruneOtlp({ ...otlp.test, now: otlp.test.clock.now });
    const later = 5 * 3_600 - 60;
    await pushAll(
      counter('good', [[later, 18]], start),
      counter('total', [[later, 29]], start),
    );
    const slos = await otlp.test.definitions.get(['slo:default/web']);
    const digest = slos.get('slo:default/web')?.digests[0] ?? '';
    const range = { start: NOON, end: NOON + 6 * 3_600 };
    const sums = await otlp.test.record.sums([{ digest, ranges: [range] }]);
    expect(sums.get(digest)).toMatchObject([{ good: 10, total: 20 }]);
    otlp.test.clock.advance(3 * 86_400);
    await pruneOtlp({ ...otlp.test, now: otlp.test.clock.now });
    expect(await otlp.knex('otlp_counts')).toEqual([]);
    expect(await otlp.knex('otlp_streams')).toEqual([]);
  });
});
