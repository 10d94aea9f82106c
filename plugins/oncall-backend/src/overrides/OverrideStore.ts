import { Knex } from 'knex';
import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Span } from '@callboard/backstage-plugin-oncall-common';
import { OverrideRow, toRow, toStored } from './overrideRows';
import { StoredOverride } from './StoredOverride';

const iso = (instant: number) => new Date(instant).toISOString();

/** Overrides made in the portal. Nothing is ever deleted. */
export class OverrideStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): OverrideStore {
    return new OverrideStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** By start. Those of the given schedules, or of all; of the span as they were decided, also if cancelled since. */
  async list({
    schedules,
    span,
  }: { schedules?: string[]; span?: Partial<Span> } = {}): Promise<
    StoredOverride[]
  > {
    const parts = schedules ? chunks([...new Set(schedules)]) : [undefined];
    const found = await Promise.all(
      parts.map(refs => select(this.#knex, refs, span)),
    );
    return found.flat().sort((a, b) => a.start - b.start);
  }

  async get(id: string): Promise<StoredOverride | undefined> {
    const row = await this.#knex<OverrideRow>('oncall_overrides')
      .where({ id })
      .first();
    return row && toStored(row);
  }

  /**
   * Keeps an override after a last look at those of the same schedule and time. Writers of one schedule wait for each
   * other, so that two at once cannot both find nothing in their way.
   *
   * @param check - throws where one of them stands in the way
   */
  async insert(
    override: StoredOverride,
    check: (existing: StoredOverride[]) => void,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx('oncall_schedules')
        .where('ref', override.schedule)
        .forUpdate()
        .select('ref');
      check(await select(tx, [override.schedule], override));
      await tx<OverrideRow>('oncall_overrides').insert(toRow(override));
    });
  }

  /** @returns whether it was cancelled: false where it is over or was cancelled before */
  async cancel(id: string, by: string, at: number): Promise<boolean> {
    const changed = await this.#knex<OverrideRow>('oncall_overrides')
      .where({ id })
      .whereNull('cancelled_at')
      .where('ends', '>', iso(at))
      .update({ cancelled_by: by, cancelled_at: iso(at) });
    return changed > 0;
  }
}

async function select(
  knex: Knex,
  schedules: string[] | undefined,
  { start, end }: Partial<Span> = {},
): Promise<StoredOverride[]> {
  const query = knex<OverrideRow>('oncall_overrides').orderBy(['starts', 'id']);
  if (schedules) {
    query.whereIn('schedule_ref', schedules);
  }
  if (start !== undefined) {
    query.where('ends', '>', iso(start));
  }
  if (end !== undefined) {
    query.where('starts', '<', iso(end));
  }
  return (await query).map(toStored);
}
