import {
  Alert,
  AlertRunbook,
  Runbook,
  RunbookPage,
} from '@callboard/backstage-plugin-runbooks-common';

/** The page to open now, and the alert it is for, if any. */
export interface BestRunbook {
  page: AlertRunbook | Runbook;
  anchor?: string;
  alert?: Alert;
}

/** Of several pages for one alert, the one its rule names, unless that one is gone. */
function answerOf(alert: Alert): AlertRunbook | undefined {
  const [first] = alert.runbooks;
  return alert.runbooks.find(({ state }) => state !== 'dead') ?? first;
}

/**
 * The one runbook to open: that of what fires most severely, else the first good one, else the first that is not gone.
 * Pages that are gone come last, and only for what fires.
 */
export function bestRunbook(
  found: Pick<RunbookPage, 'items' | 'firing'>,
): BestRunbook | undefined {
  const answers = found.firing
    .filter(({ status }) => status === 'firing')
    .flatMap(alert => {
      const page = answerOf(alert);
      return page ? [{ page, anchor: page.anchor, alert }] : [];
    });
  const answer =
    answers.find(({ page }) => page.state !== 'dead') ?? answers[0];
  if (answer) {
    return answer;
  }
  const page =
    found.items.find(({ state }) => state === 'good') ??
    found.items.find(({ state }) => state !== 'dead');
  return page && { page };
}
