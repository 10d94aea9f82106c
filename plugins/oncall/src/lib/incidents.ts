import { formatDuration } from '@callboard/backstage-plugin-callboard-react';
import {
  Incident,
  IncidentStatus,
} from '@callboard/backstage-plugin-oncall-common';
import { StateWords } from './states';

/** What is not over. */
export const OPEN: IncidentStatus[] = ['triggered', 'acknowledged'];

/** Where an incident stands. */
export const INCIDENT_STATES: Record<IncidentStatus, StateWords> = {
  triggered: { tone: 'bad', label: 'triggered, nobody on it' },
  acknowledged: { tone: 'warning', label: 'acknowledged' },
  resolved: { tone: 'good', label: 'resolved' },
};

export function isOpen({ status }: Pick<Incident, 'status'>): boolean {
  return OPEN.includes(status);
}

/** "after 4 min"; what was never measured says so. */
export function afterWords(seconds: number | undefined): string {
  return seconds === undefined ? 'unknown' : `${formatDuration(seconds)}`;
}

/** Tells incidents of all sources apart. */
export function incidentKey({ source, id }: Pick<Incident, 'source' | 'id'>) {
  return `${source} ${id}`;
}
