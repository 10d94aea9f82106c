const NAMES: Record<string, string> = {
  callboard: 'the catalog',
  oncallschedule: 'the catalog',
  ics: 'a calendar feed',
  pagerduty: 'PagerDuty',
  opsgenie: 'Opsgenie',
  jsm: 'Jira Service Management',
  goalert: 'GoAlert',
  grafana: 'Grafana IRM',
  incidentio: 'incident.io',
};

/** Where a schedule comes from, for people. */
export function sourceName(source: string): string {
  return NAMES[source] ?? source;
}

/** Whether the portal decides about overrides of a schedule; those of providers are made there. */
export function isOurs(source: string): boolean {
  return source === 'callboard' || source === 'oncallschedule';
}
