import {
  OnCallPage,
  Reachability,
  Via,
} from '@callboard/backstage-plugin-oncall-common';

/** A schedule that answers for an entity. */
export interface MappedSchedule {
  ref: string;
  title: string;
  via?: Via;
}

/** The schedules of one entity, also those of which nothing is known but that they are mapped. */
export function mappedSchedules(
  { items }: Pick<OnCallPage, 'items'>,
  reachability: Pick<Reachability, 'schedules'> | undefined,
): MappedSchedule[] {
  const found = new Map<string, MappedSchedule>();
  for (const { schedule: ref, scheduleTitle: title, via } of items) {
    found.set(ref, { ref, title, via });
  }
  for (const ref of reachability?.schedules ?? []) {
    found.set(ref, found.get(ref) ?? { ref, title: ref });
  }
  return [...found.values()];
}
