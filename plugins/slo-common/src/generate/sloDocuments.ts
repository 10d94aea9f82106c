import {
  expectedFound,
  Tier,
} from '@callboard/backstage-plugin-callboard-common';
import { ProblemList } from '../rules/ProblemList';
import { RuleProblem } from '../rules/types';
import { readIndicator } from './readIndicator';
import { readRequest } from './readRequest';
import { SloIndicator } from './SloIndicator';
import { toDocument } from './toDocument';

/** What a service is to promise. @public */
export interface SloDocumentsOptions {
  /** Ref of the service; a bare name is that of a component in the default namespace. */
  service: string;
  tier: Tier;
  /** The promised availability, above 0 and below 100, in place of the tier's. */
  targetPercent?: number;
  /** At least one. */
  indicators: SloIndicator[];
  /** Name of the DataSource document whose Prometheus is asked; without one, any source of that type. */
  dataSource?: string;
  /** Address of the service's runbook, with a section per alert unless it leads to a section itself. */
  runbookUrl?: string;
}

/** An OpenSLO document about one indicator. @public */
export interface SloDocument {
  /** Entity ref of the SLO, `slo:default/checkout-availability`. */
  ref: string;
  /** `metadata.name`. */
  name: string;
  /** As it is written to a file, in the words of `openslo/v1`. */
  document: Record<string, unknown>;
}

/**
 * OpenSLO documents for the indicators of a service, with the targets of its tier: an indicator's own `target`, else
 * for `availability` and `ratio` the promised availability, for `latency` and `threshold` the tier's latency.
 * `parseOpenSlo` finds no fault with them, and rules can be generated from them.
 *
 * Problems are by path on the options (`indicators[1].selector`), with the codes `required`, `invalid-name`,
 * `invalid-address`, `not-one-of`, `duplicate-name`, `invalid-metric`, `invalid-selector`, `invalid-pattern`,
 * `unparsable-query`, `not-a-counter`, `not-a-vector`, `no-metric`, `query-missing`, `out-of-range`,
 * `invalid-duration`, `too-long` and `mutually-exclusive`. Never throws.
 *
 * @returns one document per indicator, in their order, or what is wrong, one problem per indicator at most
 * @public
 */
export function sloDocuments(
  options: SloDocumentsOptions,
): { slos: SloDocument[] } | { problems: RuleProblem[] } {
  const problems = new ProblemList();
  const request = readRequest(options, problems);
  if (options.indicators.length === 0) {
    problems.add({
      path: 'indicators',
      code: 'required',
      message: expectedFound('at least one indicator', options.indicators),
    });
  }
  const seen = new Set<string>();
  const read = options.indicators.flatMap(
    (indicator, index) =>
      problems.attempt(() =>
        readIndicator(indicator, `indicators[${index}]`, seen),
      ) ?? [],
  );
  return request && problems.found.length === 0
    ? { slos: read.map(indicator => toDocument(request, indicator)) }
    : { problems: [...problems.found] };
}
