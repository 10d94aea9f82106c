import { Level } from '../../document/types';
import { describeLayer } from '../describe';
import { Track } from '../tracks';
import { ComputedLevel } from '../types';
import { Circumstances, levelTrack } from './levelTrack';
import { toGaps, toShifts } from './outcome';

/**
 * One level over a range.
 *
 * @param offHours - when nobody is on call on purpose
 */
export function computeLevel(
  level: Level,
  circumstances: Circumstances,
  offHours: Track<true>,
): ComputedLevel {
  const { document, range } = circumstances;
  const { layers, track } = levelTrack(level, circumstances);
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
