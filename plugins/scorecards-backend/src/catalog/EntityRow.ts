import { Entity } from '@backstage/catalog-model';
import { EntityRow } from '../database/rows';

/** What the catalog says of an entity, before it has an id. */
export type NewEntityRow = Omit<EntityRow, 'id' | 'found_at' | 'ended_at'>;

/** An entity that scorecards may apply to, as the catalog said last. */
export interface ProjectedEntity {
  /** Of one life of the entity. */
  id: number;
  ref: string;
  uid: string;
  /** In lower case. */
  kind: string;
  type?: string;
  title: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  tier?: string;
  /** What filters and providers of facts read. */
  entity: Entity;
  /** ISO 8601. */
  foundAt: string;
}

export function toProjectedEntity(row: EntityRow): ProjectedEntity {
  return {
    id: row.id,
    ref: row.ref,
    uid: row.uid,
    kind: row.kind,
    type: row.type ?? undefined,
    title: row.title,
    ownerRef: row.owner_ref ?? undefined,
    systemRef: row.system_ref ?? undefined,
    domainRef: row.domain_ref ?? undefined,
    tier: row.tier ?? undefined,
    entity: JSON.parse(row.entity),
    foundAt: row.found_at,
  };
}
