import {
  everything,
  SourceStore,
  Visibility,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { DOCUMENT_SOURCE } from '@callboard/backstage-plugin-oncall-common';
import { EntityStore, MappedEntity } from '../../catalog/EntityStore';
import { describePeople } from '../../people/describePeople';
import { PeopleStore } from '../../people/PeopleStore';
import { KnownSchedule, ScheduleStore } from '../../schedules/ScheduleStore';
import { ShiftStore } from '../../schedules/ShiftStore';
import { OnCallAnswer, ToldLevel } from '../OnCallAnswer';
import { OnCallRequest } from '../request/parseOnCallRequest';
import { createFreshness, Freshness } from '../words/freshness';
import { LevelAt, levelsAt } from './levelsAt';

/** What reading who is on call needs. */
export interface ReadOnCallsOptions {
  entities: EntityStore;
  schedules: ScheduleStore;
  shifts: ShiftStore;
  people: PeopleStore;
  sources: SourceStore;
  staleAfterMs: number;
  now: () => Date;
}

/**
 * Who answers for entities at an instant. However many they are, it takes one statement each for what is mapped to them,
 * for schedules, shifts, people and sources.
 */
export async function readOnCalls(
  request: OnCallRequest,
  visibility: Visibility,
  options: ReadOnCallsOptions,
): Promise<OnCallAnswer> {
  const now = options.now();
  const at = request.at ?? now.getTime();
  const mapped = await visibleEntities(
    await options.entities.mapped(request.entityRefs),
    visibility,
  );
  const refs = mapped.flatMap(({ scheduleRef }) => scheduleRef ?? []);
  const found = await options.schedules.getKnown(refs);
  const [levels, attempts] = await Promise.all([
    levelsAt(found, at, { ...options, withNext: request.next }),
    options.sources.list(),
  ]);
  const freshness = createFreshness({
    attempts,
    staleAfterMs: options.staleAfterMs,
    now: now.getTime(),
  });
  const told = new Map(
    found.map(schedule => [
      schedule.ref,
      tell(schedule, levels.get(schedule.ref) ?? [], freshness(schedule), now),
    ]),
  );
  const people = [...told.values()]
    .flat()
    .flatMap(({ users, next }) => (next ? [...users, ...next.users] : users));
  return OnCallAnswer.create({
    mapped,
    told,
    people: await describePeople(people, options.people),
    asOf: new Date(at).toISOString(),
  });
}

async function visibleEntities(
  mapped: MappedEntity[],
  visibility: Visibility,
): Promise<MappedEntity[]> {
  if (visibility === everything) {
    return mapped;
  }
  const refs = mapped.map(({ entityRef }) => entityRef);
  const visible = await visibleRefs(refs, visibility);
  return mapped.filter(({ entityRef }) => visible.has(entityRef));
}

function tell(
  schedule: KnownSchedule,
  levels: readonly LevelAt[],
  { asOf, stale, staleReason }: Freshness,
  now: Date,
): ToldLevel[] {
  const { ref, source, title, timeZone, url, paging, attemptedAt } = schedule;
  return levels.map(level => ({
    schedule: ref,
    scheduleTitle: title,
    ...level,
    source: source === DOCUMENT_SOURCE ? 'callboard' : source,
    timeZone,
    url,
    paging,
    asOf: asOf ?? attemptedAt ?? now.toISOString(),
    stale,
    staleReason,
  }));
}
