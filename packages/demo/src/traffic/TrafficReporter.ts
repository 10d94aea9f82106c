import { LoggerService } from '@backstage/backend-plugin-api';
import {
  SampleReceipt,
  SloApi,
  SloRequestOptions,
} from '@callboard/backstage-plugin-slo-common';
import { JsonFile } from '../files/JsonFile';
import { bucketOf } from '../samples/samples';
import { portalSamples } from './portalSamples';
import { BucketTraffic, TrafficCounter } from './TrafficCounter';

/** The name under which the portal's own counts are recorded. */
export const PORTAL_SOURCE = 'portal';

/** What the reporter needs of the outside. */
export interface TrafficReporterOptions {
  counter: TrafficCounter;
  sloApi: Pick<SloApi, 'pushSamples'>;
  /** Credentials of the demo's own service. */
  credentials(): Promise<SloRequestOptions>;
  /** Where counts survive a restart. */
  file: JsonFile<BucketTraffic[]>;
  logger: LoggerService;
  /** Epoch seconds. */
  now(): number;
}

/**
 * Pushes the portal's counts through the public endpoint, also those of the bucket that is still filling.
 *
 * Counts are kept in a file until their bucket is complete and recorded. A source per process would be simpler, but
 * sources of one SLO are parts that add up, each expected to speak all the time: a process that ended would be a gap
 * for ever. Reading the last state back from the SLO plugin would lose what was counted since the last push.
 */
export class TrafficReporter {
  readonly #options: TrafficReporterOptions;
  /** By bucket: what was recorded last. */
  readonly #recorded = new Map<number, string>();
  #lastProblem = '';

  static async create(
    options: TrafficReporterOptions,
  ): Promise<TrafficReporter> {
    const earlier = (await options.file.read()) ?? [];
    options.counter.restore(earlier);
    return new TrafficReporter(options);
  }

  private constructor(options: TrafficReporterOptions) {
    this.#options = options;
  }

  /** Saves and pushes what changed. Fails where the SLO plugin cannot be reached; nothing is lost by that. */
  async run(): Promise<void> {
    const { counter, now } = this.#options;
    await this.save();
    for (const bucket of counter.buckets()) {
      const state = JSON.stringify(portalSamples(bucket));
      const changed = this.#recorded.get(bucket.start) !== state;
      if (!changed || (await this.#push(bucket))) {
        this.#recorded.set(bucket.start, state);
        if (bucket.start < bucketOf(now())) {
          counter.forget(bucket.start);
          this.#recorded.delete(bucket.start);
        }
      }
    }
  }

  /** Saves what was counted so far; also called when the portal stops. */
  async save(): Promise<void> {
    const { counter, file, now } = this.#options;
    counter.watch(now());
    await file.write(counter.buckets());
  }

  /** @returns false where the SLOs are not known yet, so that the bucket is to be sent again */
  async #push(bucket: BucketTraffic): Promise<boolean> {
    const samples = portalSamples(bucket);
    if (samples.length === 0) {
      return true;
    }
    const { sloApi, credentials } = this.#options;
    const receipt = await sloApi.pushSamples(
      { source: PORTAL_SOURCE, samples },
      await credentials(),
    );
    this.#tell(receipt);
    return receipt.rejected.every(({ code }) => code !== 'unknown-slo');
  }

  /** Once per change, not per push. */
  #tell({ rejected }: SampleReceipt): void {
    const [first] = rejected;
    const problem = first ? `${first.code}: ${first.message}` : '';
    if (problem !== this.#lastProblem) {
      this.#lastProblem = problem;
      this.#options.logger.info(
        problem
          ? `The portal's own traffic is not recorded, ${problem}`
          : "The portal's own traffic is recorded",
      );
    }
  }
}
