import { alert, alertmanager, answerOf } from './alerts';
import { CONTENT_RECIPES } from './contents';
import { COVERAGE_RECIPES } from './coverage';
import { answers, deadPage, externalPage, markdownPage } from './pages';
import { Recipes } from './Recipe';
import { DAY, HOUR, iso, MINUTE } from './time';
import { UNPLEASANT_RECIPES } from './unpleasantRecipes';

const FAST = 'CheckoutBurnRateFast';
const BACKLOG = 'QueueBacklog';

/** What is usual. Each is a component of the catalog. */
const USUAL_RECIPES: Recipes = {
  firing: now => {
    const errors = markdownPage(now, 'high-error-rate', 'High error rate', {
      alerts: [
        answers(FAST, { firing: true, anchor: 'checkoutburnratefast' }),
        answers('CheckoutBurnRateSlow', {
          severity: 'warning',
          paging: false,
          via: 'heading',
        }),
      ],
      openChecklist: {
        id: 'checklist-firing',
        runbookId: 'high-error-rate',
        runbookTitle: 'High error rate',
        entityRef: 'component:default/firing',
        alert: {
          source: 'production',
          fingerprint: `fingerprint-${FAST}`,
          name: FAST,
        },
        startedBy: 'user:default/mei.tanaka',
        startedAt: iso(now - 9 * MINUTE),
        done: 2,
        total: 6,
        readers: ['user:default/mei.tanaka', 'user:default/jonas.lindqvist'],
      },
    });
    const drain = deadPage(now, 'drain-the-queue', 'Drain the queue', {
      alerts: [answers(BACKLOG, { firing: true })],
    });
    const latency = externalPage(now, 'latency', 'Slow checkouts', {
      alerts: [answers('CheckoutLatencyHigh')],
    });
    return {
      tier: '1',
      runbooks: [drain, errors, latency],
      firing: [
        alert(now, FAST, [answerOf(errors, 'checkoutburnratefast')], {
          summary: 'Checkout burns its error budget 14 times too fast',
        }),
        alert(now, BACKLOG, [answerOf(drain)], {
          startsAt: iso(now - 3 * HOUR),
        }),
        alert(now, 'LedgerDiskFull', [], {
          severity: 'warning',
          summary: 'The disk of the ledger is full in 4 hours',
          startsAt: iso(now - 50 * MINUTE),
        }),
        alert(now, 'CheckoutLatencyHigh', [answerOf(latency)], {
          status: 'suppressed',
          startsAt: iso(now - 2 * DAY),
        }),
      ],
    };
  },
  quiet: now => ({
    tier: '1',
    runbooks: [
      markdownPage(now, 'quiet-incomplete', 'Database failover', {
        state: 'incomplete',
        reason: 'two headings are missing',
        alerts: [answers('DatabaseDown')],
        quality: {
          state: 'incomplete',
          reason:
            'two headings are missing, and one section says "To be added"',
          findings: [
            {
              code: 'missing-heading',
              message: 'expected a heading "Impact", found none',
            },
            {
              code: 'missing-heading',
              message: 'expected a heading "Mitigation", found none',
            },
            {
              code: 'placeholder',
              message: 'expected what to do, found "To be added"',
              line: 14,
              anchor: 'diagnosis',
            },
            {
              code: 'missing-anchor',
              message: 'expected the anchor "databasedown" that its rule names',
            },
          ],
          since: iso(now - 6 * DAY),
          checkedAt: iso(now - 4 * MINUTE),
        },
      }),
      markdownPage(now, 'quiet-overdue', 'Rotate the certificates', {
        state: 'overdue',
        reason: 'last reviewed 140 days ago, due every 90 days at tier 1',
        freshness: {
          state: 'overdue',
          reason: 'last reviewed 140 days ago, due every 90 days at tier 1',
          changedAt: iso(now - 200 * DAY),
          changedSource: 'repository',
          dueAt: iso(now - 50 * DAY),
          lastReview: {
            id: 'review-overdue',
            runbookId: 'quiet-overdue',
            entityRef: 'component:default/quiet',
            outcome: 'verified',
            by: 'user:default/amara.okafor',
            at: iso(now - 140 * DAY),
            dueAt: iso(now - 50 * DAY),
          },
        },
      }),
      externalPage(now, 'quiet-wiki', 'Who to call at the bank'),
      markdownPage(now, 'quiet-good', 'High error rate', {
        alerts: [answers('HighErrorRate')],
      }),
    ],
  }),
  elsewhere: now => {
    const page = externalPage(now, 'elsewhere', 'Payments wiki', {
      alerts: [answers(FAST, { firing: true })],
    });
    return {
      runbooks: [page],
      firing: [alert(now, FAST, [answerOf(page, 'fast')])],
    };
  },
  uncovered: now => ({
    runbooks: [],
    firing: [
      alert(now, 'LedgerDiskFull', [], {
        summary: 'The disk of the ledger is full in 4 hours',
      }),
    ],
  }),
  'nobody-tells': now => ({
    runbooks: [markdownPage(now, 'nobody-tells', 'High error rate')],
    alertSources: [],
  }),
  'late-news': now => {
    const page = markdownPage(now, 'late-news', 'High error rate', {
      alerts: [answers(FAST, { firing: true })],
    });
    return {
      runbooks: [page],
      alertSources: [
        alertmanager(now, {
          asOf: iso(now - 47 * MINUTE),
          stale: true,
          reason: 'Alertmanager production answered 503 Service Unavailable',
        }),
      ],
      firing: [
        alert(now, FAST, [answerOf(page)], {
          stale: true,
          updatedAt: iso(now - 47 * MINUTE),
          startsAt: iso(now - 2 * HOUR),
        }),
      ],
    };
  },
  resource: now => ({
    runbooks: [externalPage(now, 'resource', 'Restore a snapshot')],
  }),
  empty: () => ({ runbooks: [] }),
  slow: now => ({ runbooks: [markdownPage(now, 'slow', 'High error rate')] }),
  error: () => ({ runbooks: [] }),
  denied: () => ({ runbooks: [] }),
};

/** By the name of the component. */
export const RECIPES: Recipes = {
  ...USUAL_RECIPES,
  ...UNPLEASANT_RECIPES,
  ...CONTENT_RECIPES,
  ...COVERAGE_RECIPES,
};
