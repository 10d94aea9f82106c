import {
  EntityFacts,
  WaiverNote,
} from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { CompiledVersion, VersionStore } from '../../documents';
import { FactStore } from '../../facts';
import { WaiverStore } from '../../waivers';
import { evidenceKey, readEvidence } from '../board';
import { Found } from '../Found';
import { explainBy } from './explainBy';
import { ToldResult } from './toEntityScorecard';

/** What explaining needs. */
export interface ExplainerOptions {
  knex: Knex;
  versions: Pick<VersionStore, 'byIds'>;
  facts: Pick<FactStore, 'load'>;
  waivers: Pick<WaiverStore, 'inForce'>;
  now: () => Date;
}

type Explained = Pick<ToldResult, 'explain' | 'evidenceAt'>;

/** Finds what is told of results beside what is stored with them. */
export class Explainer {
  readonly #options: ExplainerOptions;

  static create(options: ExplainerOptions): Explainer {
    return new Explainer(options);
  }

  private constructor(options: ExplainerOptions) {
    this.#options = options;
  }

  /**
   * How results came about: by the facts of now, or by those that were read when they were written.
   *
   * @param at - ISO 8601; now where it is left out
   */
  async explain(
    found: readonly Found[],
    at?: string,
  ): Promise<(one: Found) => Explained> {
    const { versions, now } = this.#options;
    const ids = found.map(({ version }) => version.id);
    const compiled = new Map(
      (await versions.byIds(ids)).map(version => [version.id, version]),
    );
    const factsOf = await this.#facts(found, at);
    return one => {
      const version = compiled.get(one.version.id);
      const evidenceAt = at === undefined ? undefined : one.result.valid_from;
      const judgedAt = evidenceAt ? new Date(evidenceAt) : now();
      return version
        ? toExplained(one, version, factsOf(one), { evidenceAt, judgedAt })
        : {};
    };
  }

  /** The waivers that results have now, by id of check. */
  async waivers(): Promise<(one: Found) => ReadonlyMap<string, WaiverNote>> {
    const inForce = await this.#options.waivers.inForce(this.#options.now());
    return ({ scorecard, entity }) => inForce.notes(scorecard.ref, entity);
  }

  async #facts(
    found: readonly Found[],
    at: string | undefined,
  ): Promise<(one: Found) => EntityFacts> {
    const { knex, facts } = this.#options;
    if (at === undefined) {
      const ids = new Set(found.map(({ entity }) => entity.id));
      const known = await facts.load([...ids]);
      return ({ entity }) => known.get(entity.id) ?? {};
    }
    const results = found.map(({ result }) => result);
    const known = await readEvidence({ tx: knex, results });
    return ({ result }) => known.get(evidenceKey(result)) ?? {};
  }
}

function toExplained(
  { result }: Found,
  version: CompiledVersion,
  facts: EntityFacts,
  { evidenceAt, judgedAt }: { evidenceAt?: string; judgedAt: Date },
): Explained {
  return {
    explain: explainBy(version, result.codes, facts, judgedAt),
    evidenceAt,
  };
}
