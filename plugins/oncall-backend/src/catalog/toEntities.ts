import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_RUNBOOK_URL,
  ANNOTATION_TIME_ZONE,
  isTimeZone,
  LABEL_TIER,
} from '@callboard/backstage-plugin-callboard-common';
import {
  isService,
  ServiceKind,
} from '@callboard/backstage-plugin-callboard-node';
import { RunbookLink } from '@callboard/backstage-plugin-oncall-common';
import { contactsOf, emailOf } from './contacts';
import {
  Membership,
  ProjectedEntity,
  ProjectedGroup,
  ProjectedPerson,
} from './Projection';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

function displayNameOf({ spec }: Entity): string | undefined {
  const profile = spec?.profile;
  return typeof profile === 'object' &&
    profile !== null &&
    'displayName' in profile &&
    typeof profile.displayName === 'string' &&
    profile.displayName.trim()
    ? profile.displayName.trim()
    : undefined;
}

const titleOf = (entity: Entity) =>
  entity.metadata.title ?? displayNameOf(entity) ?? entity.metadata.name;

function related({ relations = [] }: Entity, type: string): string[] {
  return relations
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => lower(targetRef));
}

/** Who owns an entity, as the catalog resolved it. */
export function ownerOf(entity: Entity): string | undefined {
  return related(entity, RELATION_OWNED_BY)[0];
}

function runbooksOf({ metadata }: Entity): RunbookLink[] {
  const { links = [], annotations = {} } = metadata;
  const annotated = annotations[ANNOTATION_RUNBOOK_URL];
  const found = [
    ...(annotated ? [{ title: 'Runbook', url: annotated }] : []),
    ...links
      .filter(({ type, title }) => /runbook/i.test(`${type ?? ''} ${title}`))
      .map(({ title, url }) => ({ title: title ?? 'Runbook', url })),
  ].filter(({ url }) => /^https?:/i.test(url));
  return [...new Map(found.map(link => [link.url, link])).values()];
}

/** What is kept of an entity that somebody may answer for. */
export function toProjectedEntity(
  entity: Entity,
  services: readonly ServiceKind[],
): ProjectedEntity {
  return {
    ref: stringifyEntityRef(entity),
    kind: lower(entity.kind),
    title: titleOf(entity),
    ownerRef: ownerOf(entity),
    tier: entity.metadata.labels?.[LABEL_TIER],
    isService: isService(entity, services),
    runbooks: runbooksOf(entity),
  };
}

/** What is kept of a user. */
export function toProjectedPerson(entity: Entity): ProjectedPerson {
  const zone = entity.metadata.annotations?.[ANNOTATION_TIME_ZONE]?.trim();
  return {
    ref: stringifyEntityRef(entity),
    name: displayNameOf(entity) ?? titleOf(entity),
    email: emailOf(entity),
    contacts: contactsOf(entity),
    timeZone: zone && isTimeZone(zone) ? zone : undefined,
  };
}

/** What is kept of a group. */
export function toProjectedGroup(entity: Entity): ProjectedGroup {
  return {
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    parentRef: related(entity, RELATION_CHILD_OF)[0],
    contacts: contactsOf(entity),
  };
}

/** Which groups a user is directly in. */
export function membershipsOf(entity: Entity): Membership[] {
  const userRef = stringifyEntityRef(entity);
  return [...new Set(related(entity, RELATION_MEMBER_OF))].map(groupRef => ({
    groupRef,
    userRef,
  }));
}
