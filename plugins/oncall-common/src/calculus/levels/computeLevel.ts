import { Level, OnCallScheduleDocument } from '../../document/types';
import { describeLayer } from '../describe';
import { layerTrack } from '../layers';
import { Track } from '../tracks';
import { ComputedLevel, FeedShifts, Span } from '../types';
import { Zone } from '../zone';
import { toGaps, toShifts } from './outcome';
import { joinAdded, Override, overridesOf, substitute } from './overrides';
import { stack } from './stack';
import { replace, temporaryOf } from './temporary';

/** What all levels of a schedule are computed from. */
export interface Circumstances {
  document: OnCallScheduleDocument;
  zone: Zone;
  range: Span;
  feeds: FeedShifts;
  overrides: readonly Override[];
  /** When nobody is on call on purpose. */
  offHours: Track<true>;
}

/** One level over a range: layers, then overrides, then priorities, then temporary schedules. */
export function computeLevel(
  level: Level,
  circumstances: Circumstances,
): ComputedLevel {
  const { document, zone, range, offHours } = circumstances;
  const layers = level.layers.map(layer => ({
    ...layer,
    track: layerTrack(layer, circumstances),
  }));
  const overrides = overridesOf(level.name, circumstances.overrides, range);
  const stacked = stack(
    layers.map(({ priority, track }) => ({
      priority,
      track: substitute(track, overrides),
    })),
  );
  const track = replace(
    joinAdded(stacked, overrides),
    temporaryOf(level.name, document, zone, range),
  );
  return {
    name: level.name,
    delaySeconds: level.delaySeconds,
    layers: layers.map(layer => ({
      name: layer.name,
      description: describeLayer(layer, document.timeZone),
      ...(layer.priority !== undefined && { priority: layer.priority }),
      shifts: toShifts(layer.track),
    })),
    shifts: toShifts(track),
    gaps: toGaps(track, offHours, range),
  };
}
