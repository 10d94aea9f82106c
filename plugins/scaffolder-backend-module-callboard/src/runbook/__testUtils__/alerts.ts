import { SloAlert } from '../../slo/generateSloFiles';
import { planRunbook, RunbookRequest } from '../planRunbook';

/** An alert of checkout. */
export const alertOf = (
  name: string,
  changes: Partial<SloAlert> = {},
): SloAlert => ({
  name,
  severity: 'page',
  slo: 'slo:default/checkout-answers',
  summary: `About ${name}`,
  ...changes,
});

/** One of each kind. */
export const ALERTS = [
  'AnswersBurn1h',
  'AnswersBurn6h2',
  'AnswersBurn1d',
  'AnswersBurn3d',
  'AnswersMetricAbsent',
  'AnswersNothingRecorded',
  'AnswersWakeUpNoData',
  'Disk_Is_Full',
];

/** A plan for checkout, and the page as text. */
export function runbookOf(
  changes: Partial<RunbookRequest> = {},
  existing?: string | Buffer,
) {
  const before =
    typeof existing === 'string' ? Buffer.from(existing) : existing;
  const plan = planRunbook(
    {
      service: 'checkout',
      owner: 'payments',
      alerts: ALERTS.map(name => alertOf(name)),
      path: 'docs/runbooks/alerts.md',
      ...changes,
    },
    before,
  );
  return { ...plan, page: (plan.content ?? before ?? '').toString('utf8') };
}
