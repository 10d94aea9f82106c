import { Layer } from '../../document/types';
import { Crew } from '../Crew';
import { Segment } from '../tracks';
import { FeedShifts, Shift, Span } from '../types';
import { Zone } from '../zone';
import { imported } from './imported';
import { turns } from './turns';
import { windows, within } from './windows';

/** Who a layer has on call over a range, by itself. */
export function layerTrack(
  layer: Layer,
  { zone, range, feeds }: { zone: Zone; range: Span; feeds: FeedShifts },
): Segment<Crew>[] {
  const { name, rotation, ics, restrictions } = layer;
  const track = rotation
    ? turns(rotation, { kind: 'rotation', layers: [name] }, zone, range)
    : imported(feedOf(feeds, ics) ?? [], name, range);
  return restrictions.length > 0
    ? within(track, windows(restrictions, zone, range))
    : track;
}

/** The shifts of a feed; undefined where nobody brought any. */
export function feedOf(
  feeds: FeedShifts,
  name: string | undefined,
): readonly Shift[] | undefined {
  return name !== undefined && Object.hasOwn(feeds, name)
    ? feeds[name]
    : undefined;
}
