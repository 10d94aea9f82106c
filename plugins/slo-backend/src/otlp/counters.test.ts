import { describeOtlp, counter, NOON } from './__testUtils__/describeOtlp';

jest.setTimeout(60_000);

describeOtlp('counters by OTLP', otlp => {
  const { pushAll, buckets } = otlp;

  it('counts the differences of cumulative counters per bucket', async () => {
    otlp.test.clock.advance(300);
    const { status, body } = await pushAll(
      counter('good', [
        [-840, 10],
        [-600, 40],
        [-540, 50],
        [-200, 90],
        [60, 99],
      ]),
      counter('bad', [
        [-840, 0],
        [-600, 1],
        [-540, 1],
        [-200, 3],
        [60, 3],
      ]),
    );
    expect([status, body]).toEqual([200, {}]);
    expect(await buckets()).toEqual({
      '-900': [40, 41, 300],
      '-600': [10, 10, 300],
      '-300': [40, 42, 300],
      '0': [9, 9, 60],
    });
  });

  it('takes a bucket for watched until its last point, while nothing came after', async () => {
    await pushAll(counter('good', [[-240, 5]]), counter('total', [[-240, 6]]));
    expect(await buckets()).toEqual({});
    await pushAll(counter('good', [[-60, 8]]), counter('total', [[-60, 10]]));
    // The first value of a process that has been counting for long says nothing of when it counted.
    expect(await buckets()).toEqual({});
    otlp.test.clock.advance(120);
    await pushAll(counter('good', [[60, 9]]), counter('total', [[60, 12]]));
    expect(await buckets()).toEqual({ '-300': [0, 0, 60], '0': [1, 2, 60] });
  });

  it('adds up what delta counters say', async () => {
    const delta = (outcome: string, values: [number, number][]) => ({
      ...counter(outcome, []),
      temporality: 1,
      points: values.map(([at, value]) => ({
        at: NOON + at,
        start: NOON + at - 60,
        value,
        attributes: { 'callboard.slo': 'web', 'callboard.outcome': outcome },
      })),
    });
    const sent = [
      delta('total', [
        [-240, 5],
        [-180, 5],
        [-60, 5],
        [0, 5],
      ]),
      delta('bad', [
        [-180, 1],
        [0, 2],
      ]),
    ];
    await pushAll(...sent);
    expect(await buckets()).toEqual({ '-300': [17, 20, 300] });
    await pushAll(...sent);
    expect(await buckets()).toEqual({ '-300': [17, 20, 300] });
  });

  it('adds up replicas, and a restart counts from zero', async () => {
    const replica = (id: string, values: [number, number][], start?: number) =>
      (['good', 'total'] as const).map(outcome =>
        counter(outcome, values, {
          resource: { 'service.instance.id': id },
          start: NOON + (start ?? -540),
        }),
      );
    await pushAll(
      ...replica('a', [
        [-480, 100],
        [-200, 110],
      ]),
      ...replica('b', [
        [-480, 50],
        [-200, 55],
      ]),
    );
    await pushAll(...replica('a', [[-100, 4]], -150));
    otlp.test.clock.advance(60);
    await pushAll(...replica('b', [[10, 60]]));
    expect(await buckets()).toEqual({
      '-600': [150, 150, 240],
      '-300': [19, 19, 300],
      '0': [5, 5, 10],
    });
  });

  it('counts a counter in full that is born in a process known before', async () => {
    const old = { start: NOON - 86_400 };
    await pushAll(
      counter(
        'total',
        [
          [-360, 1000],
          [-290, 1010],
          [-60, 1100],
        ],
        old,
      ),
    );
    const { body } = await pushAll(counter('bad', [[-60, 7]], old));
    expect(body).toEqual({});
    expect(await buckets()).toMatchObject({ '-300': [93, 100, 240] });
  });

  it('does not count what was counted before again when attributes are renamed', async () => {
    const old = { start: NOON - 86_400 };
    const send = (name: string, values: [number, number][]) =>
      pushAll(
        counter('good', values, { ...old, name }),
        counter('total', values, { ...old, name }),
      );
    await send('before', [
      [-360, 1000],
      [-290, 1010],
    ]);
    await send('after', [
      [-200, 1020],
      [-60, 1030],
    ]);
    otlp.test.clock.advance(120);
    await send('after', [[60, 1100]]);
    expect(await buckets()).toMatchObject({
      '-300': [10, 10, 300],
      '0': [70, 70, 60],
    });
  });

  it('waits until bad or total arrived, and says so', async () => {
    const { body } = await pushAll(
      counter('good', [[-60, 5]], { start: NOON - 120 }),
    );
    expect(body).toEqual({
      partialSuccess: {
        rejectedDataPoints: 0,
        errorMessage: expect.stringMatching(/^incomplete: only good/),
      },
    });
    expect(await buckets()).toEqual({});
    await pushAll(counter('bad', [[-60, 0]], { start: NOON - 120 }));
    expect(await buckets()).toEqual({ '-300': [5, 5, 60] });
  });
});
