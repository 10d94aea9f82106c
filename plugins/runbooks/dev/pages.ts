import {
  AnsweredAlert,
  Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import { HIGH_ERROR_RATE } from './markdown';
import { goneSince, goodSince } from './history';
import { DemoRunbook } from './Recipe';
import { DAY, HOUR, iso, MINUTE } from './time';

const REPOSITORY = 'https://git.example/payments/checkout/blob/main/runbooks';

/** An alert that a page answers: its rule names the page, and it wakes somebody. */
export function answers(
  name: string,
  more: Partial<AnsweredAlert> = {},
): AnsweredAlert {
  return {
    name,
    severity: 'critical',
    paging: true,
    firing: false,
    via: 'alert-rule',
    ...more,
  };
}

/** A page of Markdown beside the code: alive, complete, reviewed 12 days ago. */
export function markdownPage(
  now: number,
  id: string,
  title: string,
  more: Partial<Runbook> = {},
): DemoRunbook {
  const url = `${REPOSITORY}/${id}.md`;
  return {
    history: goodSince(now),
    markdown: HIGH_ERROR_RATE.replace('# High error rate', `# ${title}`),
    page: {
      id,
      title,
      url,
      kind: 'markdown',
      state: 'good',
      reason: 'alive, complete and reviewed 12 days ago',
      readable: true,
      liveness: {
        state: 'live',
        code: 'ok',
        reason: 'read from the repository',
        since: iso(now - 90 * DAY),
        checkedAt: iso(now - 4 * MINUTE),
      },
      freshness: {
        state: 'current',
        reason: 'reviewed 12 days ago; due every 90 days at tier 1',
        changedAt: iso(now - 30 * DAY),
        changedSource: 'repository',
        dueAt: iso(now + 78 * DAY),
        lastReview: {
          id: `review-${id}`,
          runbookId: id,
          entityRef: 'component:default/firing',
          outcome: 'verified',
          by: 'user:default/mei.tanaka',
          at: iso(now - 12 * DAY),
          dueAt: iso(now + 78 * DAY),
        },
      },
      quality: {
        state: 'complete',
        reason: 'all four headings, no placeholder',
        findings: [],
        since: iso(now - 30 * DAY),
        checkedAt: iso(now - 4 * MINUTE),
      },
      uses: [
        {
          kind: 'markdown',
          where: `runbooks/${id}.md`,
          url,
        },
      ],
      alerts: [],
      asOf: iso(now - 4 * MINUTE),
      ...more,
    },
  };
}

/** A page elsewhere: there, and nobody ever reviewed it. */
export function externalPage(
  now: number,
  id: string,
  title: string,
  more: Partial<Runbook> = {},
): DemoRunbook {
  const url = `https://wiki.example/payments/${id}`;
  const { page } = markdownPage(now, id, title);
  return {
    history: goodSince(now),
    page: {
      ...page,
      url,
      kind: 'external',
      readable: false,
      reason: 'alive and complete, changed 30 days ago',
      liveness: {
        ...page.liveness,
        reason: 'answered 200 OK',
        status: 200,
        checkedAt: iso(now - HOUR),
      },
      freshness: {
        state: 'current',
        reason: 'changed 30 days ago',
        changedAt: iso(now - 30 * DAY),
        changedSource: 'http',
        dueAt: iso(now + 60 * DAY),
      },
      uses: [{ kind: 'link', where: 'metadata.links[2]', url }],
      asOf: iso(now - HOUR),
      ...more,
    },
  };
}

/** A page that answers 404 since Tuesday of last week, so to speak. */
export function deadPage(
  now: number,
  id: string,
  title: string,
  more: Partial<Runbook> = {},
): DemoRunbook {
  const { page } = externalPage(now, id, title, {
    state: 'dead',
    reason: 'answered 404 Not Found',
    liveness: {
      state: 'dead',
      code: 'not-found',
      reason: 'answered 404 Not Found',
      status: 404,
      since: iso(now - 2 * DAY),
      checkedAt: iso(now - 40 * MINUTE),
    },
    quality: {
      state: 'unknown',
      reason: 'there is nothing to read',
      findings: [],
      since: iso(now - 2 * DAY),
      checkedAt: null,
    },
    ...more,
  });
  return { page, history: goneSince(now) };
}
