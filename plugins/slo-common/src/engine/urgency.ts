import { DataState, SloState } from '../schema';

const STATES: readonly SloState[] = [
  'exhausted',
  'burning',
  'unknown',
  'no-traffic',
  'not-started',
  'healthy',
];

/**
 * Where an SLO stands in a list, most urgent (0) first.
 *
 * Known trouble comes before what is unknown, and a healthy verdict on data that cannot be trusted counts as unknown.
 * @public
 */
export function urgency(state: SloState, data: DataState): number {
  const shown = state === 'healthy' && data !== 'ok' ? 'unknown' : state;
  return STATES.indexOf(shown);
}
