import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Via } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { AssignmentRow, EntityRow, IncidentTargetRow } from '../database/rows';
import { Assignment, IncidentTarget, ProjectedEntity } from './Projection';

/** An entity that is known and one of its schedules; without one where it has none. */
export type MappedEntity =
  | { entityRef: string; scheduleRef: string; via: Via }
  | { entityRef: string; scheduleRef?: undefined; via?: undefined };

/** Which entities are known, and which schedules answer for them. Read from the projection: without the catalog. */
export class EntityStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): EntityStore {
    return new EntityStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** By ref; those that are not known are left out. */
  async get(refs: readonly string[]): Promise<Map<string, ProjectedEntity>> {
    const rows: EntityRow[] = await this.#knex
      .select('e.*')
      .from(this.#asked(refs))
      .join('oncall_entities as e', 'e.ref', 'k.ref');
    return new Map(rows.map(row => [row.ref, toEntity(row)]));
  }

  /** Those of the given entities that are known, once per schedule of theirs, in the order to show them. */
  async mapped(entityRefs: readonly string[]): Promise<MappedEntity[]> {
    const rows: {
      entity_ref: string;
      schedule_ref: string | null;
      via: Via | null;
      position: number | null;
    }[] = await this.#knex
      .select('e.ref as entity_ref', 'a.schedule_ref', 'a.via', 'a.position')
      .from(this.#asked(entityRefs))
      .join('oncall_entities as e', 'e.ref', 'k.ref')
      .leftJoin('oncall_assignments as a', 'a.entity_ref', 'e.ref');
    // Sorted here: for thousands of entities it is cheaper than the database's sort by collated text.
    return rows
      .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
      .map(({ entity_ref: entityRef, schedule_ref: ref, via }) =>
        ref !== null && via !== null
          ? { entityRef, scheduleRef: ref, via }
          : { entityRef },
      );
  }

  /** Everything that somebody has to answer for, by ref. */
  async services(): Promise<ProjectedEntity[]> {
    const rows = await this.#knex<EntityRow>('oncall_entities')
      .where('is_service', true)
      .orderBy('ref');
    return rows.map(toEntity);
  }

  /** What the given groups or users own, by ref. */
  async ownedBy(owners: readonly string[]): Promise<ProjectedEntity[]> {
    const rows: EntityRow[] = await this.#knex
      .select('e.*')
      .from(this.#asked(owners))
      .join('oncall_entities as e', 'e.owner_ref', 'k.ref')
      .orderBy('e.ref');
    return rows.map(toEntity);
  }

  /** Of entities (or groups), in the order to show them. */
  async assignments(entityRefs: readonly string[]): Promise<Assignment[]> {
    const rows: AssignmentRow[] = await this.#knex
      .select('a.*')
      .from(this.#asked(entityRefs))
      .join('oncall_assignments as a', 'a.entity_ref', 'k.ref')
      .orderBy(['a.entity_ref', 'a.position']);
    return rows.map(toAssignment);
  }

  /** Of entities that are known, without those of groups, by schedule; of the given schedules, or of all. */
  async assignmentsTo(scheduleRefs?: readonly string[]): Promise<Assignment[]> {
    const query = this.#knex('oncall_assignments as a')
      .join('oncall_entities as e', 'e.ref', 'a.entity_ref')
      .select('a.*')
      .orderBy(['a.schedule_ref', 'a.entity_ref']);
    const rows: AssignmentRow[] = await (scheduleRefs
      ? query.whereIn(
          'a.schedule_ref',
          this.#knex.select('k.ref').from(this.#asked(scheduleRefs)),
        )
      : query);
    return rows.map(toAssignment);
  }

  /** What of an account's incidents concerns which entities. */
  async incidentTargets(account: {
    source: string;
    instance: string;
  }): Promise<IncidentTarget[]> {
    const { source, instance } = account;
    const rows = await this.#knex<IncidentTargetRow>(
      'oncall_incident_targets',
    ).where({ source, instance });
    return rows.map(row => ({
      source,
      instance,
      target: {
        kind: row.target_kind as IncidentTarget['target']['kind'],
        id: row.target_id,
      },
      entityRef: row.entity_ref,
      via: row.via,
    }));
  }

  #asked(refs: readonly string[]): Knex.Raw {
    const rows = [...new Set(refs)].map(ref => ({ ref }));
    return jsonRows(this.#knex, 'k', { ref: 'text' }, rows);
  }
}

function toEntity(row: EntityRow): ProjectedEntity {
  return {
    ref: row.ref,
    kind: row.kind,
    title: row.title,
    ownerRef: row.owner_ref ?? undefined,
    tier: row.tier ?? undefined,
    isService: Boolean(row.is_service),
    runbooks: JSON.parse(row.runbooks),
  };
}

function toAssignment(row: AssignmentRow): Assignment {
  return {
    entityRef: row.entity_ref,
    scheduleRef: row.schedule_ref,
    via: row.via,
  };
}
