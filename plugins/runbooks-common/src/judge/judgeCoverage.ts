import {
  AlertCoverage,
  AlertRunbook,
  CoverageState,
  RunbookState,
  ServiceCoverage,
} from '../schema';
import { Judgement } from './Judgement';

type AlertState = Exclude<CoverageState, 'no-alerts'>;

/** Worst first. */
const COVERAGE: readonly AlertState[] = [
  'dead',
  'missing',
  'weak',
  'unknown',
  'covered',
];

/** What an alert has from a page in each state. */
const COVERED_BY: Record<RunbookState, AlertState> = {
  dead: 'dead',
  incomplete: 'weak',
  overdue: 'weak',
  unknown: 'unknown',
  good: 'covered',
};

const PAGE_SAYS: Record<RunbookState, (title: string) => string> = {
  dead: title => `${title} is gone`,
  incomplete: title => `${title} is incomplete`,
  overdue: title => `${title} is overdue for review`,
  unknown: title => `whether ${title} helps is not known`,
  good: title => `${title} is alive, complete and current`,
};

const LEADS_TO: Record<AlertState, string> = {
  dead: 'to a page that is gone',
  missing: 'to no runbook',
  weak: 'to a page that is incomplete or overdue',
  unknown: 'to a page of which it is not known whether it helps',
  covered: 'to a runbook that is alive, complete and current',
};

/** Names that a reason holds at most. */
const NAMES = 3;

/**
 * Whether an alert leads to a page that helps. Of several pages the best one counts.
 *
 * @param runbooks - the pages that answer it
 * @public
 */
export function judgeAlertCoverage(
  runbooks: readonly Pick<AlertRunbook, 'title' | 'state'>[],
): Judgement<CoverageState> {
  const rank = ({ state }: Pick<AlertRunbook, 'state'>) =>
    COVERAGE.indexOf(COVERED_BY[state]);
  const [best] = [...runbooks].sort((a, b) => rank(b) - rank(a));
  if (!best) {
    return { state: 'missing', reason: 'no runbook answers it' };
  }
  const says = PAGE_SAYS[best.state](`"${best.title}"`);
  const among =
    runbooks.length > 1 ? `, the best of ${runbooks.length} runbooks` : '';
  return { state: COVERED_BY[best.state], reason: `${says}${among}` };
}

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
  if (!state) {
    const reason = 'no alert is known that would page';
    return { state: 'no-alerts', reason, counts };
  }
  const worst = paging.filter(alert => alert.state === state);
  return { state, reason: describe(worst, paging.length, state), counts };
}

function describe(
  worst: readonly Pick<AlertCoverage, 'name'>[],
  total: number,
  state: AlertState,
): string {
  const some =
    worst.length === total ? `all ${total}` : `${worst.length} of ${total}`;
  const lead =
    total === 1
      ? 'the only paging alert leads'
      : `${some} paging alerts ${worst.length === 1 ? 'leads' : 'lead'}`;
  if (state === 'covered') {
    return `${lead} ${LEADS_TO[state]}`;
  }
  const names = worst.slice(0, NAMES).map(({ name }) => name);
  const more = worst.length > NAMES ? ', …' : '';
  return `${lead} ${LEADS_TO[state]}: ${names.join(', ')}${more}`;
}
