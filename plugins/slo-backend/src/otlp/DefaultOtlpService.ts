import {
  describePrincipal,
  everything,
} from '@callboard/backstage-plugin-callboard-node';
import { DefinitionStore } from '../database/DefinitionStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { sloRefOf } from '../lib/samples/findDigest';
import { Recorder } from '../service/Recorder';
import { SloServiceOptions } from '../service/SloService';
import { visibleSlos } from '../service/visibility/visibleSlos';
import { Faults } from './Faults';
import { OtlpConfig } from './OtlpConfig';
import { OtlpResult, OtlpService } from './OtlpService';
import { OtlpStore, PointBatch } from './OtlpStore';
import { PointFault } from './points/PointFault';
import { DataPoint, readRequest } from './points/readRequest';
import { attributeOf, MappedPoint, toStreamPoint } from './toStreamPoint';

/** Under which all streams together are recorded. */
const SOURCE = 'otlp';

/** What recording metrics needs. */
export interface DefaultOtlpServiceOptions {
  config: OtlpConfig;
  definitions: DefinitionStore;
  store: OtlpStore;
  recorder: Recorder;
  now: () => Date;
}

/** A data point with the ref of the SLO that it names. */
interface NamedPoint {
  data: DataPoint;
  ref: string | undefined;
}

/** Keeps what each stream shows, and records what all of them together counted. */
export class DefaultOtlpService implements OtlpService {
  readonly #options: DefaultOtlpServiceOptions;

  static create(options: DefaultOtlpServiceOptions): DefaultOtlpService {
    return new DefaultOtlpService(options);
  }

  private constructor(options: DefaultOtlpServiceOptions) {
    this.#options = options;
  }

  async pushMetrics(
    body: unknown,
    { credentials, visibility = everything }: SloServiceOptions,
  ): Promise<OtlpResult> {
    const faults = new Faults();
    const named = this.#name(readRequest(body), faults);
    const slos = await visibleSlos(
      named.flatMap(({ ref }) => ref ?? []),
      { definitions: this.#options.definitions, visibility },
    );
    const batches = this.#map(named, slos, faults);
    const results = [];
    for (const batch of batches.values()) {
      const { digest, bucketSeconds } = batch;
      const added = await this.#options.store.add(batch);
      added.problems.forEach(problem => faults.warn(problem));
      results.push({ digest, bucketSeconds, ...added });
    }
    const outcomes = await this.#options.recorder.record(
      results
        .filter(({ buckets }) => buckets.length > 0)
        .map(({ digest, bucketSeconds, buckets, revision }) => ({
          digest,
          source: SOURCE,
          bucketSeconds,
          deltas: buckets.map(bucket => ({ ...bucket, revision })),
        })),
      describePrincipal(credentials),
    );
    return {
      receipt: faults.receipt(),
      revised: outcomes.flat().filter(item => item === 'revised').length,
    };
  }

  #name(points: (DataPoint | PointFault)[], faults: Faults): NamedPoint[] {
    const { sloAttribute } = this.#options.config;
    return points.flatMap(data => {
      if (data instanceof PointFault) {
        faults.reject(data);
        return [];
      }
      // The stream has ended; there is no value to take.
      if ((data.head.flags ?? 0) % 2 === 1) return [];
      const name = attributeOf(data, sloAttribute);
      if (name === undefined) {
        const message = `the attribute ${sloAttribute} must name the SLO`;
        faults.reject({ code: 'no-slo', message });
        return [];
      }
      return [{ data, ref: sloRefOf(String(name)) }];
    });
  }

  #map(
    points: NamedPoint[],
    slos: Map<string, CatalogSlo>,
    faults: Faults,
  ): Map<string, PointBatch> {
    const { config } = this.#options;
    const now = this.#options.now();
    const batches = new Map<string, PointBatch>();
    for (const { data, ref } of points) {
      try {
        const slo = ref === undefined ? undefined : slos.get(ref);
        add(batches, toStreamPoint(data, slo, { config, now }));
      } catch (error) {
        if (!(error instanceof PointFault)) throw error;
        faults.reject(error);
      }
    }
    return batches;
  }
}

function add(
  batches: Map<string, PointBatch>,
  { digest, point, ...rest }: MappedPoint,
): void {
  const batch = batches.get(digest) ?? { digest, ...rest, points: [] };
  batch.points.push(point);
  batches.set(digest, batch);
}
