import { z } from 'zod';
import { toWallText, Zone } from '../calculus/zone';
import { toRestriction } from './schema/restriction';
import { specSchema } from './schema/spec';
import { Level, OnCallScheduleDocument, Rotation } from './types';

type Spec = z.output<ReturnType<typeof specSchema>>;
type SpecLevel = Spec['levels'][number];
type SpecRotation = NonNullable<SpecLevel['layers'][number]['rotation']>;

/** The document of a `spec` without fault. */
export function toDocument(
  spec: Spec,
  { ref, title }: { ref: string; title: string },
  zone: Zone,
): OnCallScheduleDocument {
  return {
    ref,
    title,
    ownerRef: spec.owner,
    timeZone: spec.timeZone,
    levels: spec.levels.map(level => toLevel(level, zone)),
    overrides: spec.overrides ?? [],
    temporary: spec.temporary ?? [],
    offHours: (spec.offHours ?? []).map(toRestriction),
    holidays: spec.holidays,
  };
}

function toLevel({ name, delay = 0, layers }: SpecLevel, zone: Zone): Level {
  return {
    name,
    delaySeconds: delay,
    layers: layers.map(({ rotation, restrictions = [], ...layer }) => ({
      ...layer,
      rotation: rotation && toRotation(rotation, zone),
      restrictions: restrictions.map(toRestriction),
    })),
  };
}

function toRotation(
  { type, length = 1, start, participants }: SpecRotation,
  zone: Zone,
): Rotation {
  return {
    type,
    length,
    // Handoffs are counted on the wall clock, also from a start with an offset.
    start: toWallText(start, zone),
    participants,
  };
}
