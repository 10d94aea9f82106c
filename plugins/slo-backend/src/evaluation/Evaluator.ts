import {
  canonicalJson,
  chunks,
} from '@callboard/backstage-plugin-callboard-node';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { AttemptStore } from '../database/AttemptStore';
import { DefinitionStore } from '../database/DefinitionStore';
import { RecordReader } from '../database/RecordStore';
import { StatusStore } from '../database/StatusStore';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import { SourceDirectory } from '../sources/SourceDirectory';
import { evaluateSlo } from './evaluateSlo';
import { gatherFacts } from './gatherFacts';

/**
 * SLOs whose statuses are computed with one set of queries. SQLite answers in this process: a larger batch would make
 * readers wait for longer than they notice.
 */
const SLOS_PER_BATCH = 50;

/** What an evaluation needs. */
export interface EvaluatorOptions {
  definitions: DefinitionStore;
  statuses: StatusStore;
  attempts: AttemptStore;
  record: RecordReader;
  /** Nothing is excluded where it is left out. */
  exclusions?: ExclusionReader;
  sources: SourceDirectory;
  /** Tells clients that statuses changed. */
  announce: (refs: string[]) => Promise<void>;
  staleAfterSeconds: number;
  now: () => Date;
}

function differs(before: SloStatus | undefined, after: SloStatus): boolean {
  const content = ({ evaluatedAt: _, ...status }: SloStatus) =>
    canonicalJson(status);
  return !before || content(before) !== content(after);
}

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

  /** @returns refs of the SLOs whose status is not what it was */
  async #evaluateBatch(refs: string[]): Promise<string[]> {
    const { attempts, definitions, record, sources, statuses } = this.#options;
    const { exclusions, staleAfterSeconds } = this.#options;
    const now = this.#options.now();
    const slos = [...(await definitions.get(refs)).values()];
    const facts = await gatherFacts({
      slos,
      attempts,
      record,
      exclusions,
      whyNotPulled: indicator => sources.whyNotPulled(indicator),
      staleAfterSeconds,
      now,
    });
    const before = new Map(
      (await statuses.byRefs(refs)).map(({ status }) => [status.ref, status]),
    );
    const results = slos.map((slo, index) => {
      const { status, ...aging } = evaluateSlo({
        slo,
        facts: facts[index] ?? { objectives: [], exclusions: [] },
        staleAfterSeconds,
        now,
      });
      const last = before.get(status.ref);
      const since =
        last?.state === status.state ? last.since : now.toISOString();
      return { ...aging, status: { ...status, since } };
    });
    const changed = results.filter(({ status }) =>
      differs(before.get(status.ref), status),
    );
    await statuses.save(changed);
    return changed.map(({ status }) => status.ref);
  }
}
