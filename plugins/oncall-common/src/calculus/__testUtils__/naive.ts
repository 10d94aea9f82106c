import {
  instantOf,
  readMoment,
  wallOf,
} from '@callboard/backstage-plugin-callboard-common';
import { Temporal } from 'temporal-polyfill';
import {
  Layer,
  OnCallScheduleDocument,
  Rotation,
  TimeRestriction,
} from '../../document/types';
import { ComputeOptions } from '../types';

// The rules of on-call schedules once more, as slow and as plain as can be: for one instant, with Temporal, without any
// code of the calculus. What both say is hardly wrong.

/** Who of a level is on call: names, or whether nobody is on purpose. */
export type Answer = { users: string[] } | { declared: boolean };

type Options = Omit<ComputeOptions, 'range'>;

const unique = (refs: string[]) => [...new Set(refs)].sort();

const moment = (text: string) => {
  const read = readMoment(text);
  if (!read) throw new Error(`${text} is no moment`);
  return read;
};

const instant = (text: string, zone: string, edge: 'start' | 'end') => {
  const read = moment(text);
  return 'wall' in read
    ? instantOf(read.wall, zone, edge)
    : read.instant.epochMilliseconds;
};

const holds = (
  span: { start: string; end: string },
  zone: string,
  at: number,
) =>
  instant(span.start, zone, 'start') <= at &&
  at < instant(span.end, zone, 'end');

const UNIT = {
  hourly: 'hours',
  daily: 'days',
  weekly: 'weeks',
  monthly: 'months',
} as const;

const counted = new WeakMap<Rotation, number[]>();

/** Handoff n of a rotation, counted from the first one and kept. */
function handoff(rotation: Rotation, zone: string, n: number): number {
  const known = counted.get(rotation) ?? [];
  counted.set(rotation, known);
  const first = wallOf(moment(rotation.start), zone);
  for (let next = known.length; next <= n; next += 1) {
    const duration = { [UNIT[rotation.type]]: next * rotation.length };
    known.push(instantOf(first.add(duration), zone, 'start'));
  }
  return known[n] ?? 0;
}

/** Undefined before the first handoff, null in a turn of nobody. */
function turn(rotation: Rotation, zone: string, at: number) {
  if (at < handoff(rotation, zone, 0)) {
    return undefined;
  }
  let n = 0;
  while (handoff(rotation, zone, n + 1) <= at) n += 1;
  return rotation.participants[n % rotation.participants.length];
}

function isWithin(
  restrictions: TimeRestriction[],
  zone: string,
  at: number,
): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  return [-2, -1, 0, 1].some(days => {
    const date = today.add({ days });
    return restrictions.some(
      ({ days: weekdays, start = '00:00', end = '24:00' }) => {
        const sameDay = end > start;
        const midnight = end === '24:00';
        const endDate = sameDay && !midnight ? date : date.add({ days: 1 });
        const from = instantOf(date.toPlainDateTime(start), zone, 'start');
        const to = instantOf(
          endDate.toPlainDateTime(midnight ? '00:00' : end),
          zone,
          'end',
        );
        return weekdays.includes(date.dayOfWeek) && from <= at && at < to;
      },
    );
  });
}

/** Who a layer names, `null` for nobody on purpose; empty where it says nothing. */
function layerAt(
  layer: Layer,
  zone: string,
  at: number,
  { feeds = {} }: Options,
): (string | null)[] {
  if (
    layer.restrictions.length > 0 &&
    !isWithin(layer.restrictions, zone, at)
  ) {
    return [];
  }
  if (layer.rotation) {
    const current = turn(layer.rotation, zone, at);
    return current === undefined ? [] : [current];
  }
  return (feeds[layer.ics ?? ''] ?? [])
    .filter(({ start, end }) => start <= at && at < end)
    .flatMap(({ users }) => users);
}

function levelAt(
  document: OnCallScheduleDocument,
  index: number,
  at: number,
  options: Options,
): Answer {
  const zone = document.timeZone;
  const { name, layers } = document.levels[index] ?? { name: '', layers: [] };
  const applies = (change: { level?: string }) =>
    !change.level || change.level === name;
  const off = isWithin(document.offHours, zone, at);

  const temporary = document.temporary.findLast(
    one => applies(one) && holds(one, zone, at),
  );
  if (temporary) {
    const users = temporary.shifts
      .filter(shift => holds(shift, zone, at))
      .flatMap(shift => shift.users);
    return users.length > 0 ? { users: unique(users) } : { declared: true };
  }

  const active = [
    ...document.overrides.filter(one => holds(one, zone, at)),
    ...(options.overrides ?? []).filter(
      ({ start, end }) => start <= at && at < end,
    ),
  ].filter(applies);
  let vacated = false;
  let nobody = false;
  let top = -Infinity;
  let users: string[] = [];
  for (const layer of layers) {
    const named = layerAt(layer, zone, at, options);
    const mapped = named.flatMap(who => {
      const changes = active.filter(
        ({ remove }) => who !== null && remove === who,
      );
      const replaced = changes.findLast(({ add }) => add !== undefined);
      if (replaced) return replaced.add ?? [];
      return changes.length > 0 || who === null ? [] : who;
    });
    nobody ||= named.includes(null);
    vacated ||= mapped.length === 0 && named.some(who => who !== null);
    const priority = layer.priority ?? 0;
    if (mapped.length > 0 && priority > top) {
      [top, users] = [priority, []];
    }
    if (mapped.length > 0 && priority === top) {
      users.push(...mapped);
    }
  }
  const joined = active.flatMap(
    ({ remove, add }) => (remove === undefined && add) || [],
  );
  const all = unique([...users, ...joined]);
  return all.length > 0
    ? { users: all }
    : { declared: off || (nobody && !vacated) };
}

/** What every level answers at an instant. */
export function naiveAt(
  document: OnCallScheduleDocument,
  at: number,
  options: Options = {},
): Answer[] {
  return document.levels.map((_, index) =>
    levelAt(document, index, at, options),
  );
}
