import { Caller, selectPage } from '@callboard/backstage-plugin-callboard-node';
import {
  CatalogueCheck,
  CheckPage,
} from '@callboard/backstage-plugin-scorecards-common';
import { ResultReader } from '../ResultReader';
import { CheckCatalogue } from './CheckCatalogue';
import { CheckListRequest } from './CheckListRequest';

/** More than there are entities. */
const MANY = 1e9;

/** What the lister is made of. */
export interface CheckListerOptions {
  reader: ResultReader;
  catalogue: CheckCatalogue;
  now: () => Date;
}

/** The catalogue of checks, with how many entities pass each. */
export class CheckLister {
  readonly #options: CheckListerOptions;

  static create(options: CheckListerOptions): CheckLister {
    return new CheckLister(options);
  }

  private constructor(options: CheckListerOptions) {
    this.#options = options;
  }

  async list(request: CheckListRequest, caller: Caller): Promise<CheckPage> {
    const { reader, catalogue, now } = this.#options;
    const { scorecards: refs, limit = Infinity, after } = request;
    const readout = await reader.read(request, caller);
    const { board, found, at } = readout;
    const wanted = [...board.scorecards.values()].filter(
      ({ ref, endedAt }) =>
        (!refs || refs.includes(ref)) &&
        (endedAt === undefined || (at !== undefined && endedAt > at)),
    );
    const visible = await reader.visibleScorecards(wanted, found, caller);
    const counted = await catalogue.count(visible, readout);
    const checks = counted.flatMap(one => one.checks);
    return {
      ...selectPage(checks, { cursorOf, limit, after }),
      totalItems: checks.length,
      leftOut: readout.leftOut,
      asOf: readout.freshness.asOf ?? now().toISOString(),
    };
  }
}

/** Those that fail most first, of these those that are unknown most. */
function cursorOf({ counts, title, scorecard, id }: CatalogueCheck) {
  return {
    rank: -(counts.fail + counts.unknown / MANY),
    text: title.toLocaleLowerCase('en-US'),
    ref: `${scorecard} ${id}`,
  };
}
