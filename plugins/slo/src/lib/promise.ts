import { formatRatio } from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';

const UNIT_WORDS: Record<string, [one: string, many: string]> = {
  m: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  d: ['day', 'days'],
  w: ['week', 'weeks'],
  M: ['month', 'months'],
  Q: ['quarter', 'quarters'],
  Y: ['year', 'years'],
};

function durationWords(shorthand: string): string {
  const [, count, unit = ''] = /^(\d+)([mhdwMQY])$/.exec(shorthand) ?? [];
  const words = UNIT_WORDS[unit];
  if (!count || !words) {
    return shorthand;
  }
  return `${count} ${words[count === '1' ? 0 : 1]}`;
}

/** The window in words: "over 30 days", "in each calendar month (Europe/Berlin)". */
export function windowWords(window: SloStatus['window']): string {
  const length = durationWords(window.duration);
  if (window.isRolling) {
    return `over ${length}`;
  }
  const zone = window.calendar ? ` (${window.calendar.timeZone})` : '';
  return `in each calendar ${length.replace(/^1 /, '')}${zone}`;
}

/** What is promised, in words: "99.95 % of events good over 30 days". */
export function promiseWords(
  status: Pick<
    SloStatus,
    'target' | 'window' | 'budgetingMethod' | 'objectives'
  >,
): string {
  const { target, budgetingMethod, objectives } = status;
  const over = windowWords(status.window);
  if (objectives.length > 1) {
    return `${objectives.length} objectives ${over}`;
  }
  if (target === null) {
    return `no objective ${over}`;
  }
  const share = formatRatio(target);
  switch (budgetingMethod) {
    case 'Timeslices':
      return `${share} of time slices good ${over}`;
    case 'RatioTimeslices':
      return `${share} good on average of its time slices ${over}`;
    default:
      return `${share} of events good ${over}`;
  }
}
