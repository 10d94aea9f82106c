import {
  ListFilters,
  PageCursor,
  selectPage,
} from '@callboard/backstage-plugin-callboard-node';
import { Waiver } from '@callboard/backstage-plugin-scorecards-common';
import { WAIVER_STATES } from './waiverState';
import { WaiverListRequest } from './WaiverService';

const FILTERS = ListFilters.create({ state: ({ state }: Waiver) => state });
/** Greater than any instant in milliseconds: instants sort within a state. */
const STATE_STEP = 1e14;

/** A page of the wanted ones: those that wait longest first, then those that hold, by their end, then the newest. */
export function selectWaivers(
  waivers: readonly Waiver[],
  { states, limit = Infinity, after }: WaiverListRequest,
): {
  items: Waiver[];
  totalItems: number;
  counts: Record<string, number>;
  nextCursor?: string;
} {
  const wanted = { state: states };
  const matching = waivers.filter(one => FILTERS.matches(one, wanted));
  return {
    ...selectPage(matching, { cursorOf, limit, after }),
    totalItems: matching.length,
    counts: FILTERS.count(waivers, wanted, 'state'),
  };
}

function cursorOf(waiver: Waiver): PageCursor {
  return {
    rank:
      WAIVER_STATES.indexOf(waiver.state) * STATE_STEP + withinState(waiver),
    text: '',
    ref: waiver.id,
  };
}

function withinState(waiver: Waiver): number {
  switch (waiver.state) {
    case 'requested':
      return Date.parse(waiver.requestedAt);
    case 'approved':
      return Date.parse(waiver.expiresAt);
    default:
      return STATE_STEP / 2 - Date.parse(waiver.decidedAt ?? waiver.expiresAt);
  }
}
