import { DAY } from '../calculus/zone';
import { ComponentLines, ZoneLines } from './contentLines';
import { timesOf } from './moments';
import { IcsProperty, readProperties } from './properties';
import { Allowance, recur } from './recur';
import { readRule } from './rule';
import { IcsLimits } from './types';
import { CalendarZone, zoneOfOffsets } from './zones';

const WANTED = new Set([
  'DTSTART',
  'TZOFFSETFROM',
  'TZOFFSETTO',
  'RRULE',
  'RDATE',
]);
const OFFSET = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;

interface Onset {
  at: number;
  from: number;
  to: number;
}

function offsetOf(property: IcsProperty | undefined): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] =
    OFFSET.exec(String(property?.values[0])) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * size * 1000;
}

/** When an observance begins, each time until an instant; undefined where it cannot be read. */
function onsetsOf(
  { lines }: ComponentLines,
  until: number,
  limits: Required<IcsLimits>,
  allowance: Allowance,
): Onset[] | undefined {
  const { properties, broken } = readProperties(lines, WANTED);
  const all = (name: string) => properties.filter(p => p.name === name);
  const times = (name: string) =>
    all(name).flatMap(property => timesOf(property) ?? []);
  const [start] = times('DTSTART');
  const from = offsetOf(all('TZOFFSETFROM')[0]);
  const to = offsetOf(all('TZOFFSETTO')[0]);
  if (broken.length > 0 || !start || from === undefined || to === undefined) {
    return undefined;
  }
  const walls = [start, ...times('RDATE')].map(({ wall }) => wall);
  for (const { raw } of all('RRULE')) {
    const rule = readRule(raw);
    const last = rule.until
      ? rule.until.wall + (rule.until.isUtc ? from : 0)
      : until;
    walls.push(
      ...recur(
        rule,
        start.wall,
        { from: start.wall, to: Math.min(last, until) },
        limits,
        allowance,
      ),
    );
  }
  return walls.map(wall => ({ at: wall - from, from, to }));
}

/**
 * A zone by the rules a calendar brings along (RFC 5545 §3.6.5).
 *
 * @param until - changes until then are worked out, milliseconds since the epoch
 * @returns undefined where the rules cannot be read
 */
export function zoneOfRules(
  name: string,
  { observances }: ZoneLines,
  until: number,
  limits: Required<IcsLimits>,
  allowance: Allowance,
): CalendarZone | undefined {
  const onsets: Onset[] = [];
  try {
    for (const observance of observances) {
      const found = onsetsOf(observance, until + DAY, limits, allowance);
      if (!found) {
        return undefined;
      }
      onsets.push(...found);
    }
  } catch {
    // A rule that cannot be read, or asks for too much.
    return undefined;
  }
  onsets.sort((a, b) => b.at - a.at);
  const earliest = onsets[onsets.length - 1];
  return (
    earliest &&
    zoneOfOffsets(
      name,
      at => onsets.find(onset => onset.at <= at)?.to ?? earliest.from,
    )
  );
}
