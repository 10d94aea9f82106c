import { NotFoundError } from '@backstage/errors';
import { Caller, hasWords } from '@callboard/backstage-plugin-callboard-node';
import {
  ScorecardDetail,
  ScorecardList,
  ScorecardSummary,
} from '@callboard/backstage-plugin-scorecards-common';
import { VersionStore } from '../../documents';
import { CheckCatalogue, CountedScorecard } from '../checks/CheckCatalogue';
import { ResultReader } from '../ResultReader';
import { ScorecardListRequest, ScorecardRequest } from './requests';
import { toScorecardVersions } from './toScorecardVersions';

/** What the lister is made of. */
export interface ScorecardListerOptions {
  reader: ResultReader;
  catalogue: CheckCatalogue;
  versions: Pick<VersionStore, 'source'>;
  now: () => Date;
}

/** The scorecards, and what they say. */
export class ScorecardLister {
  readonly #options: ScorecardListerOptions;

  static create(options: ScorecardListerOptions): ScorecardLister {
    return new ScorecardLister(options);
  }

  private constructor(options: ScorecardListerOptions) {
    this.#options = options;
  }

  /** Those of the catalog, by title. */
  async list(
    { owners, words }: ScorecardListRequest,
    caller: Caller,
  ): Promise<ScorecardList> {
    const { reader, catalogue, now } = this.#options;
    const selection = { words: [] };
    const readout = await reader.read({ selection }, caller);
    const { board, found } = readout;
    const owned =
      owners &&
      new Set(owners.flatMap(one => [...board.groups.withDescendants(one)]));
    const wanted = [...board.scorecards.values()].filter(
      ({ endedAt, ref, title, description, ownerRef = '' }) =>
        endedAt === undefined &&
        (!owned || owned.has(ownerRef)) &&
        hasWords(words, title, ref, description),
    );
    const visible = await reader.visibleScorecards(wanted, found, caller);
    const counted = await catalogue.count(visible, readout);
    const asOf = readout.freshness.asOf ?? now().toISOString();
    return {
      items: counted
        .map(one => toSummary(one, asOf))
        .sort((a, b) => a.title.localeCompare(b.title, 'en-US')),
      asOf,
    };
  }

  /** @throws NotFoundError where the caller may see no such scorecard */
  async get(
    { ref, at }: ScorecardRequest,
    caller: Caller,
  ): Promise<ScorecardDetail> {
    const { reader, catalogue, now } = this.#options;
    const selection = { words: [] };
    const about = { scorecards: [ref], selection, at };
    const readout = await reader.read(about, caller);
    const { board, found, freshness } = readout;
    const scorecard = board.scorecard(ref);
    const [counted] = await catalogue.count(
      await reader.visibleScorecards(
        scorecard ? [scorecard] : [],
        found,
        caller,
      ),
      readout,
    );
    if (!counted) throw new NotFoundError(`There is no scorecard ${ref}`);
    return {
      summary: toSummary(counted, freshness.asOf ?? now().toISOString()),
      document: await this.#source(counted),
      versions: toScorecardVersions(board.versionsOf(counted.scorecard.id)),
      checks: counted.checks,
    };
  }

  async #source({ version }: CountedScorecard): Promise<string> {
    const { versions } = this.#options;
    return (version && (await versions.source(version.id))) ?? '';
  }
}

function toSummary(
  { scorecard, version, tally }: CountedScorecard,
  asOf: string,
): ScorecardSummary {
  const { ref, description, ownerRef, issues } = scorecard;
  return {
    ref,
    title: version?.scorecard.title ?? scorecard.title,
    levels: version?.scorecard.levels ?? [],
    checks: version?.scorecard.checks.length ?? 0,
    entities: tally?.entities ?? 0,
    valid: issues.length === 0,
    issues,
    asOf,
    ...(description !== undefined && { description }),
    ...(ownerRef !== undefined && { ownerRef }),
    ...(version && { version: version.version }),
    ...(tally && { standings: tally.levels }),
  };
}
