import { VersionStore } from '../../documents';
import { CatalogueCheck } from '@callboard/backstage-plugin-scorecards-common';
import { KnownScorecard, KnownVersion } from '../board';
import { Readout } from '../ResultReader';
import { Tally } from '../tally/Tally';
import { toCatalogue } from './toCatalogue';

/** A scorecard with what is counted under it. */
export interface CountedScorecard {
  scorecard: KnownScorecard;
  /** Undefined where its document could never be used. */
  version?: KnownVersion;
  tally?: Tally;
  checks: CatalogueCheck[];
}

/** Counts what a caller sees under scorecards. */
export class CheckCatalogue {
  readonly #versions: Pick<VersionStore, 'byIds'>;

  static create(options: {
    versions: Pick<VersionStore, 'byIds'>;
  }): CheckCatalogue {
    return new CheckCatalogue(options.versions);
  }

  private constructor(versions: Pick<VersionStore, 'byIds'>) {
    this.#versions = versions;
  }

  /** @param scorecards - that the caller may see */
  async count(
    scorecards: readonly KnownScorecard[],
    { board, at, found }: Readout,
  ): Promise<CountedScorecard[]> {
    const versioned = scorecards.map(scorecard => ({
      scorecard,
      version:
        board.versionAt(scorecard.id, at) ??
        board.versionsOf(scorecard.id).at(-1),
    }));
    const compiled = new Map(
      (
        await this.#versions.byIds(
          versioned.flatMap(({ version }) => version?.id ?? []),
        )
      ).map(version => [version.id, version.compiled.checks]),
    );
    return versioned.map(({ scorecard, version }) => {
      if (!version) return { scorecard, checks: [] };
      const tally = Tally.of(
        version,
        found.filter(one => one.scorecard === scorecard),
      );
      const factsOf = (index: number) =>
        compiled.get(version.id)?.[index]?.facts ?? [];
      const checks = toCatalogue(version, tally, factsOf);
      return { scorecard, version, tally, checks };
    });
  }
}
