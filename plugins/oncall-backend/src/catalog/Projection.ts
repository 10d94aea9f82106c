import {
  Contact,
  RunbookLink,
  Via,
} from '@callboard/backstage-plugin-oncall-common';
import { ProviderTarget } from '@callboard/backstage-plugin-oncall-node';

/** What is known of an entity that somebody may answer for. */
export interface ProjectedEntity {
  /** Entity ref. */
  ref: string;
  /** In lower case. */
  kind: string;
  title: string;
  ownerRef?: string;
  tier?: string;
  /** Whether somebody has to answer for it. */
  isService: boolean;
  runbooks: RunbookLink[];
}

/** What is known of a user. */
export interface ProjectedPerson {
  ref: string;
  name: string;
  /** In lower case. */
  email?: string;
  contacts: Contact[];
  /** IANA. */
  timeZone?: string;
}

/** What is known of a group. */
export interface ProjectedGroup {
  ref: string;
  title: string;
  parentRef?: string;
  contacts: Contact[];
}

/** Somebody directly in a group. */
export interface Membership {
  groupRef: string;
  userRef: string;
}

/** Which schedule answers for an entity, or for a group itself. */
export interface Assignment {
  entityRef: string;
  scheduleRef: string;
  via: Via;
}

/** Whose incidents concern an entity. */
export interface IncidentTarget {
  /** Name of the provider. */
  source: string;
  /** Its account. */
  instance: string;
  target: ProviderTarget;
  entityRef: string;
  via: Via;
}

/** What the plugin knows of the catalog, besides schedules. */
export interface Projection {
  entities: ProjectedEntity[];
  people: ProjectedPerson[];
  groups: ProjectedGroup[];
  memberships: Membership[];
  /** Those of one entity stand in the order they are to be shown. */
  assignments: Assignment[];
  incidentTargets: IncidentTarget[];
}
