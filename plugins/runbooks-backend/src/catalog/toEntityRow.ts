import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { LABEL_TIER } from '@callboard/backstage-plugin-callboard-common';
import {
  isService,
  ServiceKind,
} from '@callboard/backstage-plugin-callboard-node';
import { EntityRow } from '../database/rows';
import { alertNamesOf, alertSelectorsOf } from './annotations';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** What is kept of an entity that may have runbooks. */
export function toEntityRow(
  entity: Entity,
  services: readonly ServiceKind[],
): Omit<EntityRow, 'fingerprint'> {
  const { metadata, relations = [] } = entity;
  const owner = relations.find(({ type }) => type === RELATION_OWNED_BY);
  return {
    ref: stringifyEntityRef(entity),
    kind: lower(entity.kind),
    title: metadata.title ?? metadata.name,
    owner_ref: owner ? lower(owner.targetRef) : null,
    tier: metadata.labels?.[LABEL_TIER] ?? null,
    is_service: isService(entity, services),
    alert_names: JSON.stringify(alertNamesOf(entity)),
    alert_selectors: JSON.stringify(alertSelectorsOf(entity)),
  };
}
