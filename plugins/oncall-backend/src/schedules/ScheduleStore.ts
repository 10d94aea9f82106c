import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ScheduleRow } from '../database/rows';
import {
  columnsOf,
  ScheduleField,
  toSchedule,
  toScheduleRow,
} from './scheduleRows';
import { StoredSchedule } from './StoredSchedule';

/** The schedules: documents of the catalog, targets at providers, feeds. */
export class ScheduleStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ScheduleStore {
    return new ScheduleStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those that something names now, by ref; of the given sources, or of all. */
  async list({
    source,
    instance,
  }: { source?: string; instance?: string } = {}): Promise<StoredSchedule[]> {
    const query = this.#knex<ScheduleRow>('oncall_schedules')
      .whereNull('removed_at')
      .orderBy('ref');
    if (source !== undefined) {
      query.where({ source });
    }
    if (instance !== undefined) {
      query.where({ instance });
    }
    return (await query).map(toSchedule);
  }

  /** By ref; those that are not known are left out, those that nothing names any more are in it. */
  async get(refs: string[]): Promise<Map<string, StoredSchedule>> {
    const found = new Map<string, StoredSchedule>();
    for (const part of chunks([...new Set(refs)])) {
      const rows = await this.#knex<ScheduleRow>('oncall_schedules').whereIn(
        'ref',
        part,
      );
      rows.forEach(row => found.set(row.ref, toSchedule(row)));
    }
    return found;
  }

  /**
   * Keeps new schedules whole, and of those that are known the named fields: each task has its own, so that two at the
   * same time do not undo each other's work.
   */
  async save(
    schedules: readonly StoredSchedule[],
    fields: readonly ScheduleField[],
  ): Promise<void> {
    for (const part of chunks(schedules.map(toScheduleRow), 25)) {
      await this.#knex<ScheduleRow>('oncall_schedules')
        .insert(part)
        .onConflict('ref')
        .merge(columnsOf(fields));
    }
  }

  /** Forgets those that nothing has named since before an instant, ISO 8601. */
  async prune(before: string): Promise<void> {
    await this.#knex<ScheduleRow>('oncall_schedules')
      .where('removed_at', '<', before)
      .delete();
  }
}
