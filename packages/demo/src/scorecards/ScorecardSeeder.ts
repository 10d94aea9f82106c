import { PluginRequestOptions } from '@callboard/backstage-plugin-callboard-common';
import {
  EntityScorecard,
  ImportedResult,
  ScorecardsApi,
} from '@callboard/backstage-plugin-scorecards-common';
import { drillsOf } from './drills';
import { factsOf } from './factsOf';
import { pastOf, Turn, turns } from './past';

const HISTORY_DAYS = 90;
const LONG_AGO_DAYS = 20;
const DAY = 86_400_000;
const SOURCE = 'demo';

/** While more of the checks are unknown than this, the other plugins have not told yet how services do. */
const SETTLED = 0.25;

/** They have told everything once results were nearly the same for so many rounds; a few come and go all the time. */
const STEADY_ROUNDS = 3;
const STEADY = 0.02;

/** What the seeder needs of the outside. */
export interface ScorecardSeederOptions {
  scorecardsApi: Pick<
    ScorecardsApi,
    'pushFacts' | 'recordDrills' | 'listResults' | 'importHistory'
  >;
  /** Credentials of the demo's own service. */
  credentials(): Promise<PluginRequestOptions>;
  /** When the demo was first started, epoch seconds. */
  start: number;
  /** Epoch seconds. */
  now(): number;
}

/**
 * Tells through the public endpoints what the demo company's pipelines and drills would, and, once, how its services did
 * before. Sending it all again changes nothing.
 */
export class ScorecardSeeder {
  readonly #options: ScorecardSeederOptions;
  #hasPast = false;
  /** What the last round found, and for how many rounds it has been the same. */
  #steady = { codes: '', rounds: 0 };

  static create(options: ScorecardSeederOptions): ScorecardSeeder {
    return new ScorecardSeeder(options);
  }

  private constructor(options: ScorecardSeederOptions) {
    this.#options = options;
  }

  /** @throws ResponseError when an endpoint does not answer */
  async run(): Promise<void> {
    const { scorecardsApi, credentials, start, now } = this.#options;
    const asDemo = await credentials();
    await scorecardsApi.pushFacts(factsOf(now()), asDemo);
    await scorecardsApi.recordDrills(
      { source: SOURCE, drills: drillsOf(start) },
      asDemo,
    );
    if (!this.#hasPast) {
      this.#hasPast = await this.#seedPast(asDemo);
    }
  }

  /** @returns whether there is a past now */
  async #seedPast(asDemo: PluginRequestOptions): Promise<boolean> {
    const { scorecardsApi, now } = this.#options;
    const { items } = await scorecardsApi.listResults(
      { detail: 'checks', limit: 500 },
      asDemo,
    );
    const concerned = items.filter(item => turnsOf(item).length > 0);
    const [first] = concerned;
    if (!first) return false;
    if (await this.#isKnown(first, asDemo)) return true;
    if (!isSettled(concerned) || !this.#isSteady(items)) return false;
    await scorecardsApi.importHistory(
      {
        source: SOURCE,
        items: items.flatMap(item => pastResults(item, now() * 1000)),
      },
      asDemo,
    );
    return true;
  }

  #isSteady(items: readonly EntityScorecard[]): boolean {
    const codes = items
      .map(item => `${item.entityRef} ${item.scorecard} ${item.codes}`)
      .sort()
      .join('\n');
    const isSame = differing(codes, this.#steady.codes) <= STEADY;
    this.#steady = { codes, rounds: isSame ? this.#steady.rounds + 1 : 1 };
    return this.#steady.rounds >= STEADY_ROUNDS;
  }

  /** A portal that was started before has imported already. */
  async #isKnown(
    { entityRef, scorecard }: EntityScorecard,
    asDemo: PluginRequestOptions,
  ): Promise<boolean> {
    const { scorecardsApi, start } = this.#options;
    const { totalItems } = await scorecardsApi.listResults(
      {
        entityRef: [entityRef],
        scorecard: [scorecard],
        detail: 'summary',
        at: new Date(start * 1000 - LONG_AGO_DAYS * DAY).toISOString(),
      },
      asDemo,
    );
    return totalItems > 0;
  }
}

/** The share of letters that differ, of two texts of the same length; 1 of others. */
function differing(a: string, b: string): number {
  if (a.length !== b.length) return 1;
  const letters = [...a].filter((letter, index) => letter !== b[index]);
  return letters.length / Math.max(1, a.length);
}

const nameOf = (ref: string) => ref.slice(ref.indexOf('/') + 1);

function turnsOf({ entityRef, scorecard }: EntityScorecard): Turn[] {
  return turns.filter(
    turn =>
      turn.service === nameOf(entityRef) &&
      turn.scorecard === nameOf(scorecard),
  );
}

function isSettled(items: readonly EntityScorecard[]): boolean {
  const sum = (weigh: (item: EntityScorecard) => number) =>
    items.reduce((total, item) => total + weigh(item), 0);
  const unknown = sum(({ score }) => score.unknown);
  return unknown <= SETTLED * sum(({ score }) => score.applicable);
}

function pastResults(item: EntityScorecard, now: number): ImportedResult[] {
  const { entityRef, scorecard, checks = [] } = item;
  const today = Object.fromEntries(
    checks.map(({ id, status }) => [id, status]),
  );
  return pastOf({ turns: turnsOf(item), today, now, days: HISTORY_DAYS }).map(
    span => ({ entityRef, scorecard, ...span }),
  );
}
