import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Sample, SampleReceipt } from '@callboard/backstage-plugin-slo-common';
import { z } from 'zod';
import { JsonFile } from '../files/JsonFile';
import { TrafficCounter, bucketTraffic } from './TrafficCounter';
import { TrafficReporter } from './TrafficReporter';

const NOON = Date.UTC(2026, 4, 20, 12) / 1000;
const nothingRejected = { accepted: 3, duplicates: 0, rejected: [] };

describe('TrafficReporter', () => {
  const directory = createMockDirectory();

  async function start(now: () => number) {
    const pushed: Sample[][] = [];
    let answer: SampleReceipt = nothingRejected;
    const counter = TrafficCounter.startingAt(now());
    const reporter = await TrafficReporter.create({
      counter,
      sloApi: {
        pushSamples: async ({ source, samples }) => {
          expect(source).toBe('portal');
          pushed.push(samples);
          return answer;
        },
      },
      credentials: async () => ({ token: 'service' }),
      file: JsonFile.at(
        join(directory.path, 'traffic.json'),
        z.array(bucketTraffic),
      ),
      logger: mockServices.logger.mock(),
      now,
    });
    return {
      counter,
      reporter,
      pushed,
      answerWith: (next: SampleReceipt) => {
        answer = next;
      },
    };
  }

  beforeEach(() => directory.clear());

  it('pushes the filling bucket for every SLO of the portal, and again when it grew', async () => {
    let now = NOON;
    const { counter, reporter, pushed } = await start(() => now);
    counter.count({ failed: true, seconds: 0.5 }, NOON + 1);
    now = NOON + 15;
    await reporter.run();
    expect(pushed[0]).toMatchObject([
      { slo: 'slo:default/callboard-availability-hour', good: 0, total: 1 },
      { slo: 'slo:default/callboard-availability', good: 0, total: 1 },
      { slo: 'slo:default/callboard-latency', good: 0, total: 1 },
    ]);
    expect(pushed[0]?.[0]).toMatchObject({
      start: '2026-05-20T12:00:00.000Z',
      end: '2026-05-20T12:00:15.000Z',
    });
    await reporter.run();
    expect(pushed).toHaveLength(1);

    counter.count({ failed: false, seconds: 0.1 }, NOON + 20);
    now = NOON + 30;
    await reporter.run();
    expect(pushed[1]?.[0]).toMatchObject({ good: 1, total: 2 });
  });

  it('lets a complete bucket go only once it is recorded', async () => {
    let now = NOON + 290;
    const { counter, reporter, pushed, answerWith } = await start(() => now);
    counter.count({ failed: false, seconds: 0.1 }, now);
    now = NOON + 310;
    answerWith({
      accepted: 0,
      duplicates: 0,
      rejected: [{ index: 0, code: 'unknown-slo', message: 'not yet' }],
    });
    await reporter.run();
    expect(counter.buckets()).toHaveLength(2);

    answerWith(nothingRejected);
    await reporter.run();
    expect(counter.buckets().map(b => b.start)).toEqual([NOON + 300]);
    expect(pushed.flat().filter(s => s.total === 1).length).toBeGreaterThan(0);
  });

  it('loses nothing of a bucket in which the process restarts', async () => {
    let now = NOON + 10;
    const first = await start(() => now);
    first.counter.count({ failed: true, seconds: 0.1 }, now);
    await first.reporter.run();
    now = NOON + 20;
    first.counter.count({ failed: true, seconds: 0.1 }, now);
    await first.reporter.save();

    now = NOON + 60;
    const second = await start(() => now);
    second.counter.count({ failed: false, seconds: 0.1 }, now);
    now = NOON + 70;
    await second.reporter.run();
    expect(second.pushed[0]?.[0]).toMatchObject({
      good: 1,
      total: 3,
      // 10 s of the first process and 10 s of the second.
      end: '2026-05-20T12:00:20.000Z',
    });
  });
});
