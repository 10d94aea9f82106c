import {
  replaceLinks,
  replaceRows,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { EntityRow, GroupRow, PersonRow } from '../database/rows';
import { Projection } from './Projection';

/** Keeps what the plugin knows of the catalog, besides schedules. */
export class ProjectionStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ProjectionStore {
    return new ProjectionStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Makes what is known this and nothing else.
   *
   * @returns refs of entities, people and groups about which something is different
   */
  async replaceAll(projection: Projection): Promise<string[]> {
    return this.#knex.transaction(async tx => {
      const changed = [
        await replaceRows<EntityRow>({
          tx,
          table: 'oncall_entities',
          rows: projection.entities.map(entity => ({
            ref: entity.ref,
            kind: entity.kind,
            title: entity.title,
            owner_ref: entity.ownerRef ?? null,
            tier: entity.tier ?? null,
            is_service: entity.isService,
            runbooks: JSON.stringify(entity.runbooks),
          })),
        }),
        await replaceRows<PersonRow>({
          tx,
          table: 'oncall_people',
          rows: projection.people.map(person => ({
            ref: person.ref,
            name: person.name,
            email: person.email ?? null,
            contacts: JSON.stringify(person.contacts),
            time_zone: person.timeZone ?? null,
          })),
        }),
        await replaceRows<GroupRow>({
          tx,
          table: 'oncall_groups',
          rows: projection.groups.map(group => ({
            ref: group.ref,
            title: group.title,
            parent_ref: group.parentRef ?? null,
            contacts: JSON.stringify(group.contacts),
          })),
        }),
        await replaceLinks({
          tx,
          table: 'oncall_members',
          columns: ['group_ref', 'user_ref'],
          subject: 'group_ref',
          rows: projection.memberships.map(({ groupRef, userRef }) => ({
            group_ref: groupRef,
            user_ref: userRef,
          })),
        }),
        await replaceLinks({
          tx,
          table: 'oncall_assignments',
          columns: ['entity_ref', 'position', 'schedule_ref', 'via'],
          subject: 'entity_ref',
          rows: withPositions(projection),
        }),
        await replaceLinks({
          tx,
          table: 'oncall_incident_targets',
          columns: [
            'source',
            'instance',
            'target_kind',
            'target_id',
            'entity_ref',
            'via',
          ],
          subject: 'entity_ref',
          rows: projection.incidentTargets.map(
            ({ source, instance, target, entityRef, via }) => ({
              source,
              instance,
              target_kind: target.kind,
              target_id: target.id,
              entity_ref: entityRef,
              via,
            }),
          ),
        }),
      ];
      return [...new Set(changed.flat())];
    });
  }
}

function withPositions({ assignments }: Projection) {
  const counts = new Map<string, number>();
  return assignments.map(({ entityRef, scheduleRef, via }) => {
    const position = counts.get(entityRef) ?? 0;
    counts.set(entityRef, position + 1);
    return {
      entity_ref: entityRef,
      position,
      schedule_ref: scheduleRef,
      via,
    };
  });
}
