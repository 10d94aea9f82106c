import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { DeltaBatch, DeltaOutcome, RecordStore } from '../database/RecordStore';

/** What recording needs. */
export interface RecorderOptions {
  record: RecordStore;
  /** Computes the statuses that depend on the given indicators. */
  evaluateDigests: (digests: string[]) => Promise<void>;
  logger: LoggerService;
  now: () => Date;
}

/**
 * Records what was pushed: counts are stored, then the statuses that depend on them are computed, so that whoever
 * pushes sees the effect at once. Pulled counts are evaluated once per cycle instead.
 */
export class Recorder {
  readonly #options: RecorderOptions;

  static create(options: RecorderOptions): Recorder {
    return new Recorder(options);
  }

  private constructor(options: RecorderOptions) {
    this.#options = options;
  }

  /** @returns one outcome per delta, in the order given */
  async record(
    batches: DeltaBatch[],
    recordedBy: string,
  ): Promise<DeltaOutcome[][]> {
    if (batches.length === 0) {
      return [];
    }
    const { record, evaluateDigests, logger, now } = this.#options;
    const outcomes = await record.apply(batches, { recordedBy, at: now() });
    const touched = batches
      .filter((_, index) => outcomes[index]?.some(item => item !== 'duplicate'))
      .map(({ digest }) => digest);
    if (touched.length > 0) {
      // The counts are safe; the evaluation task comes round again.
      await evaluateDigests(touched).catch(error =>
        logger.warn(
          `Could not evaluate after recording: ${stringifyError(error)}`,
        ),
      );
    }
    return outcomes;
  }
}
