import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Sample,
  SloApi,
  SloRequestOptions,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { Shape } from './shape';
import { bucketOf, samplesBetween } from './samples';

/** The name under which demo samples are recorded: whoever reads a figure can see that it is made up. */
export const DEMO_SOURCE = 'demo';
/** The past that what-if and the calendar of budget days look at. */
const HISTORY_SECONDS = 90 * 24 * 3600;
const BATCH_SIZE = 10_000;

/** What the seeder needs of the outside. */
export interface SampleSeederOptions {
  shapes: Readonly<Record<string, Shape>>;
  sloApi: Pick<SloApi, 'listSlos' | 'pushSamples'>;
  /** Credentials of the demo's own service. */
  credentials(): Promise<SloRequestOptions>;
  logger: LoggerService;
  /** When the demo was first started, epoch seconds. Incidents are placed relative to it. */
  start: number;
  /** Epoch seconds. */
  now(): number;
}

/**
 * Writes the demo company's samples through the public endpoint, first 90 days of history and then what happened since.
 *
 * Where it left off is asked of the SLO plugin, not remembered: whoever deletes the database gets the history again,
 * and a restart sends nothing twice. The samples are a function of the clock, so sending them twice changes nothing.
 */
export class SampleSeeder {
  readonly #options: SampleSeederOptions;
  /** By SLO: everything before is recorded, epoch seconds. */
  readonly #writtenUntil = new Map<string, number>();
  readonly #told = new Map<string, string>();

  static create(options: SampleSeederOptions): SampleSeeder {
    return new SampleSeeder(options);
  }

  private constructor(options: SampleSeederOptions) {
    this.#options = options;
  }

  /** Writes what is due for every SLO the plugin knows by now; the others wait for the next run. */
  async run(): Promise<void> {
    await this.#meetSlos();
    for (const [slo, from] of this.#writtenUntil) {
      await this.#write(slo, from);
    }
    const expected = Object.keys(this.#options.shapes).length;
    const known = this.#writtenUntil.size;
    this.#tell(
      'progress',
      known < expected
        ? `Demo samples: ${known} of ${expected} SLOs written, waiting for the catalog to bring the others`
        : `Demo samples: all ${expected} SLOs written, going on live`,
    );
  }

  async #meetSlos(): Promise<void> {
    const missing = Object.keys(this.#options.shapes).filter(
      slo => !this.#writtenUntil.has(slo),
    );
    if (missing.length === 0) {
      return;
    }
    const known = await this.#listSlos();
    for (const slo of missing) {
      const status = known.get(slo);
      if (status) {
        this.#writtenUntil.set(slo, this.#resumeAt(status));
      }
    }
  }

  async #listSlos(): Promise<Map<string, SloStatus>> {
    const { sloApi, credentials } = this.#options;
    const found = new Map<string, SloStatus>();
    let cursor: string | undefined;
    do {
      const page = await sloApi.listSlos(
        { limit: 500, cursor },
        await credentials(),
      );
      page.items.forEach(item => found.set(item.ref, item));
      cursor = page.nextCursor;
    } while (cursor);
    return found;
  }

  #resumeAt(status: SloStatus): number {
    const newest = status.sources.find(
      ({ name }) => name === DEMO_SOURCE,
    )?.newestSampleEnd;
    return newest
      ? bucketOf(Date.parse(newest) / 1000)
      : bucketOf(this.#options.start - HISTORY_SECONDS);
  }

  async #write(slo: string, from: number): Promise<void> {
    const { shapes, start, now, logger } = this.#options;
    const shape = shapes[slo];
    if (!shape) {
      return;
    }
    const to = Math.floor(now() / 60) * 60;
    const samples = samplesBetween(slo, shape, { start, from, to });
    for (let i = 0; i < samples.length; i += BATCH_SIZE) {
      const recorded = await this.#push(slo, samples.slice(i, i + BATCH_SIZE));
      if (!recorded) {
        // Not known any more: it is met again, and where it left off asked again.
        this.#writtenUntil.delete(slo);
        return;
      }
    }
    if (samples.length > BATCH_SIZE / 10) {
      logger.info(`Demo samples: ${samples.length} buckets of ${slo} written`);
    }
    this.#writtenUntil.set(slo, bucketOf(to));
  }

  /** @returns false where nothing of the batch was recorded */
  async #push(slo: string, samples: Sample[]): Promise<boolean> {
    const { sloApi, credentials } = this.#options;
    const { rejected } = await sloApi.pushSamples(
      { source: DEMO_SOURCE, samples },
      await credentials(),
    );
    const [first] = rejected;
    if (first) {
      this.#tell(
        slo,
        `Demo samples: ${slo} rejected as ${first.code}: ${first.message}`,
      );
    }
    return rejected.length < samples.length;
  }

  /** Once per change, not per run. */
  #tell(topic: string, news: string): void {
    if (news !== this.#told.get(topic)) {
      this.#told.set(topic, news);
      this.#options.logger.info(news);
    }
  }
}
