import {
  SloStatus,
  unsupportedReason,
} from '@callboard/backstage-plugin-slo-common';
import { AttemptStore, StoredAttempt } from '../database/AttemptStore';
import { chunks } from '../database/chunks';
import { DefinitionStore } from '../database/DefinitionStore';
import { NewestBucket, RecordStore, WindowSum } from '../database/RecordStore';
import { StatusStore, StoredStatus } from '../database/StatusStore';
import { canonicalJson } from '../definitions/indicatorDigest';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { evaluateSlo, ObjectiveFacts } from './evaluateSlo';
import {
  MeasuredWindow,
  placeAtNewest,
  PlacedWindow,
  readMeasured,
  toSumRequest,
} from './measure';
import { SourceDirectory } from '../sources/SourceDirectory';

/** SLOs whose statuses are computed with one set of queries; bounds the memory used. */
const SLOS_PER_BATCH = 200;

/** What an evaluation needs. */
export interface EvaluatorOptions {
  definitions: DefinitionStore;
  statuses: StatusStore;
  attempts: AttemptStore;
  record: RecordStore;
  sources: SourceDirectory;
  /** Tells clients that statuses changed. */
  announce: (refs: string[]) => Promise<void>;
  staleAfterSeconds: number;
  now: () => Date;
}

/** Two objectives may share an indicator but not a window. */
const windowKey = (slo: CatalogSlo, digest: string) =>
  `${digest}/${slo.windowSeconds}`;

function groupByDigest(attempts: StoredAttempt[]) {
  const groups = new Map<string, StoredAttempt[]>();
  for (const attempt of attempts) {
    groups.set(attempt.digest, [
      ...(groups.get(attempt.digest) ?? []),
      attempt,
    ]);
  }
  return groups;
}

const withoutInstant = ({ evaluatedAt: _, ...status }: SloStatus) =>
  canonicalJson(status);

/**
 * Computes statuses and stores them, for many SLOs with a fixed number of queries.
 *
 * Batches of one process wait for each other, so that a status computed from older counts never replaces a newer one.
 */
export class Evaluator {
  readonly #options: EvaluatorOptions;
  #previous: Promise<unknown> = Promise.resolve();

  static create(options: EvaluatorOptions): Evaluator {
    return new Evaluator(options);
  }

  private constructor(options: EvaluatorOptions) {
    this.#options = options;
  }

  /** Evaluates every SLO, and forgets the statuses of those that ended meanwhile. */
  async evaluateAll(): Promise<void> {
    const { definitions, statuses } = this.#options;
    await this.evaluate(await definitions.refs());
    await statuses.pruneEnded();
  }

  /** Evaluates every SLO that measures one of the indicators. */
  async evaluateDigests(digests: string[]): Promise<void> {
    await this.evaluate(await this.#options.definitions.refsByDigests(digests));
  }

  /** Evaluates the given SLOs; one that is not known is left out. */
  async evaluate(refs: string[]): Promise<void> {
    const changed: string[] = [];
    for (const chunk of chunks(refs, SLOS_PER_BATCH)) {
      const batch = this.#previous.then(() => this.#evaluateBatch(chunk));
      this.#previous = batch.catch(() => undefined);
      changed.push(...(await batch));
    }
    if (changed.length > 0) {
      await this.#options.announce(changed);
    }
  }

  async #evaluateBatch(refs: string[]): Promise<string[]> {
    const { attempts, definitions, record, statuses, staleAfterSeconds, now } =
      this.#options;
    const slos = [...(await definitions.get(refs)).values()];
    const digests = [
      ...new Set(slos.flatMap(slo => slo.digests.filter(isDigest))),
    ];
    const at = now();
    const [newest, tried, before] = await Promise.all([
      record.newest(digests),
      attempts.byDigests(digests).then(groupByDigest),
      statuses.byRefs(slos.map(slo => slo.definition.ref)),
    ]);
    const placed = this.#place(slos, newest, at);
    const measured = await this.#measure(placed);
    const results = slos.map(slo =>
      evaluateSlo({
        slo,
        facts: slo.definition.objectives.map((_, index) =>
          this.#gather(slo, index, { newest, tried, placed, measured }),
        ),
        staleAfterSeconds,
        now: at,
      }),
    );
    return this.#save(results, before, at);
  }

  #place(
    slos: CatalogSlo[],
    newest: Map<string, NewestBucket[]>,
    now: Date,
  ): Map<string, PlacedWindow> {
    const { staleAfterSeconds } = this.#options;
    const placed = new Map<string, PlacedWindow>();
    for (const slo of slos.filter(({ valid }) => valid)) {
      slo.definition.objectives.forEach((objective, index) => {
        const digest = slo.digests[index];
        const { definition, windowSeconds } = slo;
        if (
          !digest ||
          placed.has(windowKey(slo, digest)) ||
          unsupportedReason(definition, objective, windowSeconds)
        ) {
          return;
        }
        const window = placeAtNewest({
          digest,
          newest: newest.get(digest) ?? [],
          windowSeconds,
          staleAfterSeconds,
          now,
        });
        if (window) {
          placed.set(windowKey(slo, digest), window);
        }
      });
    }
    return placed;
  }

  async #measure(
    placed: Map<string, PlacedWindow>,
  ): Promise<Map<string, MeasuredWindow>> {
    // The store answers by digest: windows of different length over one indicator become one request.
    const ranges = new Map<string, { key: string; window: PlacedWindow }[]>();
    for (const [key, window] of placed) {
      const group = ranges.get(window.digest) ?? [];
      ranges.set(window.digest, [...group, { key, window }]);
    }
    const sums = await this.#options.record.sums(
      [...ranges].map(([digest, group]) => ({
        digest,
        ranges: group.flatMap(({ window }) => toSumRequest(window).ranges),
      })),
    );
    const measured = new Map<string, MeasuredWindow>();
    for (const [digest, group] of ranges) {
      const found: WindowSum[] = [...(sums.get(digest) ?? [])];
      for (const { key, window } of group) {
        const count = toSumRequest(window).ranges.length;
        measured.set(key, readMeasured(window, found.splice(0, count)));
      }
    }
    return measured;
  }

  #gather(
    slo: CatalogSlo,
    index: number,
    known: {
      newest: Map<string, NewestBucket[]>;
      tried: Map<string, StoredAttempt[]>;
      placed: Map<string, PlacedWindow>;
      measured: Map<string, MeasuredWindow>;
    },
  ): ObjectiveFacts {
    const digest = slo.digests[index];
    if (!digest) {
      return { newest: [], attempts: [] };
    }
    const indicator = slo.definition.objectives[index]?.indicator;
    const key = windowKey(slo, digest);
    return {
      newest: known.newest.get(digest) ?? [],
      attempts: known.tried.get(digest) ?? [],
      placed: known.placed.get(key),
      measured: known.measured.get(key),
      noSource: indicator && this.#options.sources.whyNotPulled(indicator),
    };
  }

  async #save(
    results: StoredStatus[],
    before: StoredStatus[],
    at: Date,
  ): Promise<string[]> {
    const old = new Map(before.map(item => [item.status.ref, item.status]));
    const dated = results.map(result => {
      const previous = old.get(result.status.ref);
      const since =
        previous?.state === result.status.state
          ? previous.since
          : at.toISOString();
      return { ...result, status: { ...result.status, since } };
    });
    await this.#options.statuses.save(dated);
    return dated
      .map(({ status }) => status)
      .filter(status => {
        const previous = old.get(status.ref);
        return !previous || withoutInstant(previous) !== withoutInstant(status);
      })
      .map(({ ref }) => ref);
  }
}

const isDigest = (digest: string | null): digest is string => digest !== null;
