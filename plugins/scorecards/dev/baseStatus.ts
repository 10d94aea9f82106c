import {
  ChangeCause,
  CheckStatus,
} from '@callboard/backstage-plugin-scorecards-common';
import { chance } from './chance';
import { DemoService } from './company';
import { DemoCheck } from './DemoCheck';
import { DAY, HOUR } from './time';

/** What a rule says, waivers and announcements aside. */
export type BaseStatus = Extract<CheckStatus, 'pass' | 'fail' | 'unknown'>;

/** From when on a rule says what, and why it does. */
export interface BaseChange {
  at: number;
  status: BaseStatus;
  cause: ChangeCause;
}

/** Services whose page shows one thing; what is not named passes. */
const PINNED: Record<string, Record<string, BaseStatus>> = {
  checkout: {
    'no-dead-runbooks': 'fail',
    'image-scan': 'unknown',
    'oncall-load': 'fail',
    'rotation-size': 'fail',
    'secrets-rotated': 'fail',
  },
  'payments-api': {},
  'fraud-scoring': {
    'has-slo': 'fail',
    'oncall-reachable': 'fail',
    'paging-runbooks': 'fail',
    'slo-target-met': 'unknown',
    'rollback-tested': 'unknown',
    techdocs: 'fail',
    'image-scan': 'fail',
    'failover-drill': 'fail',
    'template-current': 'fail',
    'no-critical': 'fail',
    'rotation-size': 'fail',
  },
  webhooks: { 'oncall-reachable': 'unknown', 'image-scan': 'unknown' },
};

function today(service: DemoService, check: DemoCheck): BaseStatus {
  const pinned = PINNED[service.name];
  if (pinned) {
    return pinned[check.id] ?? 'pass';
  }
  const isPushed = check.facts.some(({ fact }) => fact.startsWith('pushed.'));
  if (chance('unknown', service.name, check.id) < (isPushed ? 0.12 : 0.03)) {
    return 'unknown';
  }
  const luck = 0.6 * (chance('luck', service.name, check.id) - 0.5);
  return service.care + luck > check.effort ? 'pass' : 'fail';
}

function causeOf(before: BaseStatus, after: BaseStatus): ChangeCause {
  if (after === 'unknown') {
    return 'fact-unknown';
  }
  return before === 'unknown' ? 'fact-known' : 'service';
}

/** How a rule went for a service in the last 200 days, oldest first. */
export function baseChanges(
  service: DemoService,
  check: DemoCheck,
  now: number,
): BaseChange[] {
  const last = today(service, check);
  const roll = chance('moves', service.name, check.id);
  const daysAgo = 2 + Math.floor(85 * chance('when', service.name, check.id));
  const other: BaseStatus = last === 'pass' ? 'fail' : 'pass';
  const path: [status: BaseStatus, daysAgo: number][] = [[last, 200]];
  if (service.name in PINNED) {
    if (last !== 'pass') {
      path.splice(0, 1, ['pass', 200], [last, daysAgo / 8 + 1]);
    } else if (roll < 0.2) {
      path.splice(0, 1, ['fail', 200], ['pass', 40 + daysAgo / 2]);
    }
  } else if (last === 'unknown') {
    path.splice(0, 1, ['pass', 200], ['unknown', daysAgo / 4]);
  } else if (roll < 0.3) {
    path.splice(0, 1, [other, 200], [last, daysAgo]);
  } else if (roll < 0.38) {
    path.push([other, daysAgo + 20], ['unknown', daysAgo + 4], [last, daysAgo]);
  }
  return path.map(([status, days], index) => ({
    at: Math.floor((now - days * DAY) / HOUR) * HOUR + HOUR / 4,
    status,
    cause:
      index === 0 ? 'first' : causeOf(path[index - 1]?.[0] ?? status, status),
  }));
}
