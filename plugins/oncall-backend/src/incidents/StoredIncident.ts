import {
  FollowUp,
  IncidentStatus,
} from '@callboard/backstage-plugin-oncall-common';

/** What identifies an incident. */
export interface IncidentKey {
  /** Who says so: a name of the sender, or `<provider>:<account>`. */
  source: string;
  /** Of the sender. */
  id: string;
}

/** What an incident cost of the error budget of one SLO. */
export interface IncidentCost {
  sloRef: string;
  /** The entity of the SLO. */
  entityRef: string;
  title: string;
  /** Share of the budget of the whole window, 0..; */
  spent: number;
}

/** An incident as it is told. Instants are ISO 8601 in UTC with milliseconds. */
export interface ToldIncident extends IncidentKey {
  title: string;
  status: IncidentStatus;
  severity?: string;
  /** Sorted; at least one. */
  entityRefs: string[];
  openedAt: string;
  acknowledgedAt?: string;
  resolvedAt?: string;
  url?: string;
  responders: string[];
  postmortemUrl?: string;
  followUps: FollowUp[];
}

/** An incident as it is kept. */
export interface StoredIncident extends ToldIncident {
  /** Dearest first. */
  costs: IncidentCost[];
}

/** One text per incident. */
export const incidentKey = ({ source, id }: IncidentKey): string =>
  JSON.stringify([source, id]);
