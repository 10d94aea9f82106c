import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { LoadShift, Span } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { ShiftUserRow } from '../database/rows';

/** A shift of somebody and in which schedule it is. */
export interface ScheduledShift extends LoadShift {
  schedule: string;
}

/** Who is on call in the given schedules within a span, in all levels. */
export async function readLoadShifts(
  knex: Knex,
  schedules: readonly string[],
  { start, end }: Span,
): Promise<ScheduledShift[]> {
  const asked = jsonRows(
    knex,
    'k',
    { ref: 'text' },
    schedules.map(ref => ({ ref })),
  );
  const rows: ShiftUserRow[] = await knex
    .select('u.*')
    .from(asked)
    .join('oncall_shift_users as u', 'u.schedule_ref', 'k.ref')
    .where('u.ends', '>', start)
    .where('u.starts', '<', end);
  return rows.map(row => ({
    schedule: row.schedule_ref,
    user: row.user_ref,
    start: Number(row.starts),
    end: Number(row.ends),
  }));
}
