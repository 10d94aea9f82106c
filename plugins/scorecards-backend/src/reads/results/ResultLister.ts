import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  EntityScorecard,
  ResultPage,
} from '@callboard/backstage-plugin-scorecards-common';
import { Found } from '../Found';
import { Readout, ResultReader } from '../ResultReader';
import { Explainer } from './Explainer';
import { legendsOf } from './legendOf';
import { ResultListRequest } from './ResultRequest';
import { selectResults } from './selectResults';
import { tellFound } from './tellFound';

/** What the lister is made of. */
export interface ResultListerOptions {
  reader: ResultReader;
  explainer: Explainer;
  now: () => Date;
}

/** How entities do, check by check. */
export class ResultLister {
  readonly #options: ResultListerOptions;

  static create(options: ResultListerOptions): ResultLister {
    return new ResultLister(options);
  }

  private constructor(options: ResultListerOptions) {
    this.#options = options;
  }

  async list(request: ResultListRequest, caller: Caller): Promise<ResultPage> {
    const readout = await this.#options.reader.read(request, caller);
    const { page, ...selected } = selectResults(readout.found, request);
    return {
      ...selected,
      items: await this.#tell(page, readout, request),
      legends: legendsOf(page),
      leftOut: readout.leftOut,
      asOf: readout.freshness.asOf ?? this.#options.now().toISOString(),
    };
  }

  async #tell(
    page: readonly Found[],
    { at, freshness }: Readout,
    { detail, checks }: ResultListRequest,
  ): Promise<EntityScorecard[]> {
    const { explainer } = this.#options;
    const checkIds = checks && new Set(checks);
    if (detail === 'summary') {
      return page.map(one => tellFound(one, freshness, { detail }));
    }
    const isWaived = page.some(({ result }) => result.codes.includes('w'));
    const waivers =
      isWaived && at === undefined ? await explainer.waivers() : undefined;
    const explained =
      detail === 'evidence' ? await explainer.explain(page, at) : undefined;
    return page.map(one =>
      tellFound(one, freshness, {
        detail,
        checkIds,
        waivers: waivers?.(one),
        ...explained?.(one),
      }),
    );
  }
}
