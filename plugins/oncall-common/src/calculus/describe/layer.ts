import { Layer } from '../../document/types';
import { describeRestrictions } from './restrictions';
import { describeRotation } from './rotation';

/**
 * A layer in plain words: `Weekly, handoff Monday 09:00 Europe/Berlin`,
 * `Daily, handoff 08:00 Europe/Berlin, only Mon–Fri 09:00–18:00`, `Monthly on the 31st, handoff 09:00 UTC`, `Calendar feed secondary-feed`.
 *
 * @param timeZone - the schedule's, an IANA name
 * @public
 */
export function describeLayer(
  { rotation, ics, restrictions }: Omit<Layer, 'name'>,
  timeZone: string,
): string {
  const people = rotation
    ? describeRotation(rotation, timeZone)
    : `Calendar feed ${ics ?? ''}`;
  return restrictions.length > 0
    ? `${people}, only ${describeRestrictions(restrictions)}`
    : people;
}
