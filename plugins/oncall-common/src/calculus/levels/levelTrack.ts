import { Layer, Level, OnCallScheduleDocument } from '../../document/types';
import { Crew } from '../Crew';
import { layerTrack } from '../layers';
import { Track } from '../tracks';
import { ComputeOptions, FeedShifts, Span } from '../types';
import { Zone } from '../zone';
import {
  collectOverrides,
  joinAdded,
  Override,
  overridesOf,
  substitute,
} from './overrides';
import { stack } from './stack';
import { replace, temporaryOf } from './temporary';

/** What all levels of a schedule are computed from. */
export interface Circumstances {
  document: OnCallScheduleDocument;
  zone: Zone;
  range: Span;
  feeds: FeedShifts;
  overrides: readonly Override[];
}

/** A level over a range: its layers, each by itself, and what holds of them. */
export interface LevelTrack {
  layers: (Layer & { track: Track<Crew> })[];
  track: Track<Crew>;
}

/** @returns undefined where nobody knows the zone of the document */
export function circumstancesOf(
  document: OnCallScheduleDocument,
  { range, feeds = {}, overrides = [] }: ComputeOptions,
): Circumstances | undefined {
  const zone = Zone.find(document.timeZone);
  return (
    zone && {
      document,
      zone,
      range,
      feeds,
      overrides: collectOverrides(document, overrides, zone),
    }
  );
}

/** Layers, then overrides, then priorities, then temporary schedules. */
export function levelTrack(
  level: Level,
  circumstances: Circumstances,
): LevelTrack {
  const { document, zone, range } = circumstances;
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
  return { layers, track };
}
