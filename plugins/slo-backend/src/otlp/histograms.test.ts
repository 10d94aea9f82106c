import { describeOtlp, histogram, NOON } from './__testUtils__/describeOtlp';

jest.setTimeout(60_000);

describeOtlp('histograms by OTLP', otlp => {
  const { pushAll, buckets } = otlp;

  it('counts a histogram by the bound that is the threshold', async () => {
    const points = (counts: number[], at: number) => ({
      at: NOON + at,
      start: NOON - 300,
      attributes: { 'callboard.slo': 'latency' },
      more: histogram([0.1, 0.5, 1], counts),
    });
    const { body } = await pushAll({
      kind: 'histogram',
      points: [points([1, 2, 3, 4], -240), points([2, 4, 3, 5], -60)],
    });
    expect(body).toEqual({});
    expect(await buckets('latency')).toEqual({ '-300': [6, 14, 240] });
  });

  it('counts an exponential histogram by a power of its base', async () => {
    const { body } = await pushAll({
      kind: 'exponentialHistogram',
      temporality: 1,
      points: [
        {
          at: NOON - 60,
          start: NOON - 120,
          attributes: { 'callboard.slo': 'latency' },
          more: {
            count: 10,
            scale: 1,
            zeroCount: 1,
            // (2^-2, 2^-1.5], (2^-1.5, 0.5], (0.5, 2^-0.5]
            positive: { offset: -4, bucketCounts: [2, 3, 4] },
          },
        },
      ],
    });
    expect(body).toEqual({});
    expect(await buckets('latency')).toEqual({ '-300': [6, 10, 60] });
  });
});
