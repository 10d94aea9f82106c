import { Paging } from '@callboard/backstage-plugin-oncall-common';
import { ProviderTarget } from '@callboard/backstage-plugin-oncall-node';
import { BigIntColumn, ScheduleRow } from '../database/rows';
import { StoredSchedule } from './StoredSchedule';

/** A big integer as a number: PostgreSQL's driver gives them out as text. */
export function toNumber(value: BigIntColumn): number {
  return Number(value);
}

function targetOf(row: ScheduleRow): ProviderTarget | undefined {
  const { target_kind: kind, target_id: id } = row;
  return kind !== null && id !== null
    ? { kind: kind as ProviderTarget['kind'], id }
    : undefined;
}

export function toSchedule(row: ScheduleRow): StoredSchedule {
  const optional = (value: BigIntColumn | null) =>
    value === null ? undefined : toNumber(value);
  return {
    ref: row.ref,
    source: row.source,
    instance: row.instance ?? undefined,
    target: targetOf(row),
    title: row.title,
    ownerRef: row.owner_ref ?? undefined,
    timeZone: row.time_zone ?? undefined,
    url: row.url ?? undefined,
    document: row.document ? JSON.parse(row.document) : undefined,
    issues: JSON.parse(row.issues),
    invalid: Boolean(row.invalid),
    levels: JSON.parse(row.levels),
    knownLevels: row.known_levels,
    paging: row.paging as Paging,
    problems: JSON.parse(row.problems),
    asOf: row.as_of ?? undefined,
    attemptedAt: row.attempted_at ?? undefined,
    ...(row.error_code !== null && {
      error: { code: row.error_code, message: row.error_message ?? '' },
    }),
    computedFrom: row.computed_from ?? undefined,
    knownFrom: optional(row.known_from),
    knownUntil: optional(row.known_until),
    coverage: row.coverage,
    removedAt: row.removed_at ?? undefined,
  };
}

export function toScheduleRow(schedule: StoredSchedule): ScheduleRow {
  const { document, target, error } = schedule;
  return {
    ref: schedule.ref,
    source: schedule.source,
    instance: schedule.instance ?? null,
    target_kind: target?.kind ?? null,
    target_id: target?.id ?? null,
    title: schedule.title,
    owner_ref: schedule.ownerRef ?? null,
    time_zone: schedule.timeZone ?? null,
    url: schedule.url ?? null,
    document: document ? JSON.stringify(document) : null,
    issues: JSON.stringify(schedule.issues),
    invalid: schedule.invalid,
    levels: JSON.stringify(schedule.levels),
    known_levels: schedule.knownLevels,
    paging: schedule.paging,
    problems: JSON.stringify(schedule.problems),
    as_of: schedule.asOf ?? null,
    attempted_at: schedule.attemptedAt ?? null,
    error_code: error?.code ?? null,
    error_message: error?.message ?? null,
    computed_from: schedule.computedFrom ?? null,
    known_from: schedule.knownFrom ?? null,
    known_until: schedule.knownUntil ?? null,
    coverage: schedule.coverage,
    removed_at: schedule.removedAt ?? null,
  };
}

/** A part of a schedule that is kept by itself. */
export type ScheduleField = Exclude<keyof StoredSchedule, 'ref'>;

const COLUMNS: Record<ScheduleField, (keyof ScheduleRow)[]> = {
  source: ['source'],
  instance: ['instance'],
  target: ['target_kind', 'target_id'],
  title: ['title'],
  ownerRef: ['owner_ref'],
  timeZone: ['time_zone'],
  url: ['url'],
  document: ['document'],
  issues: ['issues'],
  invalid: ['invalid'],
  levels: ['levels'],
  knownLevels: ['known_levels'],
  paging: ['paging'],
  problems: ['problems'],
  asOf: ['as_of'],
  attemptedAt: ['attempted_at'],
  error: ['error_code', 'error_message'],
  computedFrom: ['computed_from'],
  knownFrom: ['known_from'],
  knownUntil: ['known_until'],
  coverage: ['coverage'],
  removedAt: ['removed_at'],
};

/** The columns that hold these fields. */
export function columnsOf(
  fields: readonly ScheduleField[],
): (keyof ScheduleRow)[] {
  return fields.flatMap(field => COLUMNS[field]);
}

/** Every column but that of the document. */
export const LIGHT_COLUMNS: readonly (keyof ScheduleRow)[] = [
  'ref',
  ...Object.values(COLUMNS)
    .flat()
    .filter(column => column !== 'document'),
];
