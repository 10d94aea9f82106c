import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { Span } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { ShiftRow } from '../../database/rows';
import { toTile } from '../../schedules/tileRows';
import { StoredTile } from '../../schedules/StoredSchedule';

/** Somebody on call within a span, and from when on; milliseconds since the epoch. */
export interface ResponderAhead {
  schedule: string;
  user: string;
  from: number;
}

/** Tiles in which nobody is on call and that touch a span, by schedule. */
export async function readEmptyTiles(
  knex: Knex,
  span: Span,
): Promise<Map<string, StoredTile[]>> {
  const rows = await knex<ShiftRow>('oncall_shifts')
    .where('ends', '>', span.start)
    .where('starts', '<', span.end)
    .where('users', '[]')
    .orderBy(['schedule_ref', 'level', 'starts']);
  return groupBy(rows.map(toTile), ({ schedule }) => schedule);
}

/** Who is on call within a span, by schedule, whoever comes first standing first. */
export async function readResponders(
  knex: Knex,
  span: Span,
): Promise<Map<string, ResponderAhead[]>> {
  const rows: { schedule_ref: string; user_ref: string; first: string }[] =
    await knex('oncall_shift_users')
      .where('ends', '>', span.start)
      .where('starts', '<', span.end)
      .groupBy('schedule_ref', 'user_ref')
      .orderBy(['first', 'user_ref'])
      .select('schedule_ref', 'user_ref')
      .min({ first: 'starts' });
  return groupBy(
    rows.map(({ schedule_ref, user_ref, first }) => ({
      schedule: schedule_ref,
      user: user_ref,
      from: Math.max(Number(first), span.start),
    })),
    ({ schedule }) => schedule,
  );
}
