import {
  Checklist,
  ChecklistEvent,
  ChecklistItem,
  readMarkdown,
} from '@callboard/backstage-plugin-runbooks-common';
import { HIGH_ERROR_RATE } from './markdown';
import { DAY, iso, MINUTE } from './time';

const MEI = 'user:default/mei.tanaka';
const JONAS = 'user:default/jonas.lindqvist';

const FOR_ALERT = {
  source: 'production',
  fingerprint: 'fingerprint-CheckoutBurnRateFast',
  name: 'CheckoutBurnRateFast',
};

/** A record as the backend keeps it: whoever begins, then one line per step that is ticked off. */
function begun(
  id: string,
  startedAt: number,
  items: ChecklistItem[],
  ticked: string[],
): Checklist {
  const ticks = items.slice(0, ticked.length).map((item, index) => ({
    itemId: item.id,
    by: ticked[index] ?? MEI,
    at: iso(startedAt + (index + 1) * 2 * MINUTE),
  }));
  const began: ChecklistEvent = {
    at: iso(startedAt),
    by: MEI,
    action: 'began',
  };
  return {
    summary: {
      id,
      runbookId: 'high-error-rate',
      runbookTitle: 'High error rate',
      entityRef: 'component:default/firing',
      alert: FOR_ALERT,
      startedBy: MEI,
      startedAt: iso(startedAt),
      done: ticks.length,
      total: items.length,
      readers: [],
    },
    items,
    ticks,
    events: [
      began,
      ...ticks.map((tick, index) => ({
        ...tick,
        action: 'ticked' as const,
        text: items[index]?.text,
      })),
    ],
    markdown: HIGH_ERROR_RATE,
    digest: 'digest-high-error-rate',
    url: 'https://git.example/payments/checkout/blob/main/runbooks/high-error-rate.md',
  };
}

/** One that two people are at, and the record of one that has ended, of a page that has changed since. */
export function demoChecklists(now: number): Checklist[] {
  const { items } = readMarkdown(HIGH_ERROR_RATE);
  const open = begun('checklist-firing', now - 9 * MINUTE, items, [MEI, JONAS]);
  const past = begun('checklist-past', now - 3 * DAY, items, [
    MEI,
    MEI,
    JONAS,
    MEI,
  ]);
  const ended = { endedBy: JONAS, endedAt: iso(now - 3 * DAY + 40 * MINUTE) };
  const note = 'Rolled back; the second acquirer was not needed.';
  return [
    { ...open, summary: { ...open.summary, readers: [MEI, JONAS] } },
    {
      ...past,
      contentChanged: true,
      summary: { ...past.summary, ...ended, note },
      events: [
        ...past.events,
        {
          at: iso(now - 3 * DAY + 20 * MINUTE),
          by: JONAS,
          action: 'noted',
          text: 'The bank answers; it is the deployment of 14:02.',
        },
        { at: ended.endedAt, by: JONAS, action: 'ended', text: note },
      ],
    },
  ];
}
