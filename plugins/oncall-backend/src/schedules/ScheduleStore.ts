import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ScheduleRow } from '../database/rows';
import {
  columnsOf,
  LIGHT_COLUMNS,
  ScheduleField,
  toSchedule,
  toScheduleRow,
} from './scheduleRows';
import { StoredSchedule } from './StoredSchedule';

/** A schedule without its document, which is most of it and which reads do not need. */
export type KnownSchedule = Omit<StoredSchedule, 'document'>;

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

  /** All that something names now, without their documents. */
  async listKnown(): Promise<KnownSchedule[]> {
    const rows: ScheduleRow[] = await this.#knex('oncall_schedules')
      .select(LIGHT_COLUMNS)
      .whereNull('removed_at')
      .orderBy('ref');
    return rows.map(toSchedule);
  }

  /** Those of the given ones that something names now, without their documents, however many they are. */
  async getKnown(refs: readonly string[]): Promise<KnownSchedule[]> {
    const rows: ScheduleRow[] = await this.#knex
      .select(LIGHT_COLUMNS.map(column => `s.${column}`))
      .from(
        jsonRows(
          this.#knex,
          'k',
          { ref: 'text' },
          [...new Set(refs)].map(ref => ({ ref })),
        ),
      )
      .join('oncall_schedules as s', 's.ref', 'k.ref')
      .whereNull('s.removed_at');
    return rows.map(toSchedule);
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
