import {
  AlertCoverage,
  AlertRunbook,
  CoverageState,
  RunbookState,
  ServiceCoverage,
} from '../schema';
import { Judgement } from './Judgement';

/** Worst first. */
const COVERAGE: readonly CoverageState[] = [
  'dead',
  'missing',
  'weak',
  'unknown',
  'covered',
];

/** What an alert has from a page in each state. */
const COVERED_BY: Record<RunbookState, CoverageState> = {
  dead: 'dead',
  incomplete: 'weak',
  overdue: 'weak',
  unknown: 'unknown',
  good: 'covered',
};

const rank = (state: CoverageState) => COVERAGE.indexOf(state);
const quote = (text: string) => `"${text}"`;

const SAYS: Record<RunbookState, (title: string) => string> = {
  dead: title => `${title} is gone`,
  incomplete: title => `${title} is incomplete`,
  overdue: title => `${title} is overdue for review`,
  unknown: title => `whether ${title} helps is not known`,
  good: title => `${title} is alive, complete and current`,
};

/**
 * Whether an alert leads to a page that helps. Of several pages the best one counts.
 *
 * @param runbooks - the pages that answer it
 * @public
 */
export function judgeAlertCoverage(
  runbooks: readonly Pick<AlertRunbook, 'title' | 'state'>[],
): Judgement<CoverageState> {
  const [best] = [...runbooks].sort(
    (a, b) => rank(COVERED_BY[b.state]) - rank(COVERED_BY[a.state]),
  );
  if (!best) {
    return { state: 'missing', reason: 'no runbook answers it' };
  }
  const says = SAYS[best.state](quote(best.title));
  const reason =
    runbooks.length > 1
      ? `${says}, the best of ${runbooks.length} runbooks for it`
      : says;
  return { state: COVERED_BY[best.state], reason };
}

const SERVICE_SAYS: Record<
  Exclude<CoverageState, 'no-alerts'>,
  (some: string, all: boolean) => string
> = {
  dead: some => `${some} to a page that is gone`,
  missing: some => `${some} to no runbook`,
  weak: some => `${some} to a page that is incomplete or overdue`,
  unknown: some => `${some} to a page of which nothing certain is known`,
  covered: some => `${some} to a runbook that is alive, complete and current`,
};

/**
 * Whether the paging alerts of a service have runbooks that help: as good as the worst of them. Alerts that do not page do
 * not count.
 * @public
 */
export function judgeServiceCoverage(
  alerts: readonly Pick<AlertCoverage, 'name' | 'paging' | 'state'>[],
): Judgement<CoverageState> & Pick<ServiceCoverage, 'counts'> {
  const paging = alerts.filter(alert => alert.paging);
  const counts: Record<string, number> = {};
  for (const { state } of paging) {
    counts[state] = (counts[state] ?? 0) + 1;
  }
  const state = COVERAGE.find(one => counts[one]);
  if (state === undefined || state === 'no-alerts') {
    const reason = 'no alert is known that would page';
    return { state: 'no-alerts', reason, counts };
  }
  return { state, reason: describe(paging, state), counts };
}

function describe(
  paging: readonly Pick<AlertCoverage, 'name' | 'state'>[],
  state: Exclude<CoverageState, 'no-alerts'>,
): string {
  const names = paging.filter(alert => alert.state === state);
  const [first] = names;
  if (names.length === 1 && paging.length === 1 && first) {
    return SERVICE_SAYS[state](
      `${first.name}, its only paging alert, leads`,
      true,
    );
  }
  const some =
    names.length === paging.length
      ? `all ${paging.length} paging alerts lead`
      : `${names.length} of ${paging.length} paging alerts ${
          names.length === 1 ? 'leads' : 'lead'
        }`;
  return SERVICE_SAYS[state](some, false);
}
