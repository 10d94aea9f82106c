import { NotFoundError } from '@backstage/errors';
import { everything } from '@callboard/backstage-plugin-callboard-node';
import {
  Indicator,
  SloExplanation,
} from '@callboard/backstage-plugin-slo-common';
import { AttemptStore } from '../database/AttemptStore';
import { DefinitionStore } from '../database/DefinitionStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { VersionStore } from '../definitions/versions';
import { evaluateSlo } from '../evaluation/evaluateSlo';
import { SloFacts } from '../evaluation/facts';
import { gatherFacts } from '../evaluation/gatherFacts';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import { SloServiceOptions } from '../service/SloService';
import { buildExplanation } from './buildExplanation';
import { ExplainReader } from './ExplainReader';
import { ExplainService } from './ExplainService';

/** Samples may arrive between two reads; so often the explanation begins anew. */
const ATTEMPTS = 3;

/** What the service is made of. */
export interface DefaultExplainServiceOptions {
  attempts: AttemptStore;
  definitions: DefinitionStore;
  versions: VersionStore;
  record: ExplainReader;
  exclusions: ExclusionReader;
  whyNotPulled: (indicator: Indicator) => string | undefined;
  staleAfterSeconds: number;
  now: () => Date;
}

/** Whether what was listed is what was judged. */
function addsUp(explanation: SloExplanation, facts: SloFacts): boolean {
  return explanation.objectives.every(({ good, total }, index) => {
    const window = facts.objectives[index]?.measured?.measurement.window;
    const [tally] = window?.tallies ?? [];
    const near = (a: number, b: number) =>
      Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
    return !tally || (near(good, tally.good) && near(total, tally.total));
  });
}

/**
 * Judges again, from the record as it is now, and lists everything that went into it; no provider is asked. Authorizes
 * nobody by itself.
 */
export class DefaultExplainService implements ExplainService {
  readonly #options: DefaultExplainServiceOptions;

  static create(options: DefaultExplainServiceOptions): ExplainService {
    return new DefaultExplainService(options);
  }

  private constructor(options: DefaultExplainServiceOptions) {
    this.#options = options;
  }

  async explain(
    ref: string,
    { visibility = everything }: SloServiceOptions,
  ): Promise<SloExplanation> {
    const { definitions, versions, attempts } = this.#options;
    const slo = (await definitions.get([ref])).get(ref);
    const seen = slo
      ? await visibility.filter([{ ref, entityRef: slo.definition.entityRef }])
      : [];
    if (!slo || seen.length === 0) {
      throw new NotFoundError(`There is no SLO ${ref}`);
    }
    const known = (await versions.versionsOf([ref])).get(ref) ?? [];
    const digests = slo.digests.flatMap(digest => digest ?? []);
    const sent = await attempts.sentOf(digests);
    return this.#explain(slo, { versions: known, sent });
  }

  async #explain(
    slo: CatalogSlo,
    about: Pick<Parameters<typeof buildExplanation>[0], 'versions' | 'sent'>,
    attempt = 1,
  ): Promise<SloExplanation> {
    const { record, staleAfterSeconds } = this.#options;
    const now = this.#options.now();
    const [facts] = await gatherFacts({ ...this.#options, slos: [slo], now });
    if (!facts) {
      throw new NotFoundError(`There is no SLO ${slo.definition.ref}`);
    }
    const { status } = evaluateSlo({ slo, facts, staleAfterSeconds, now });
    const explanation = await buildExplanation({
      ...about,
      slo,
      status,
      facts,
      record,
    });
    return addsUp(explanation, facts) || attempt >= ATTEMPTS
      ? explanation
      : this.#explain(slo, about, attempt + 1);
  }
}
