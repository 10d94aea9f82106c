/** Headings that a runbook must have where nothing else is said. @public */
export const RUNBOOK_HEADINGS: readonly string[] = [
  'Meaning',
  'Impact',
  'Diagnosis',
  'Mitigation',
];

/** Severities of alerts that page somebody where nothing else is said. @public */
export const PAGING_SEVERITIES: readonly string[] = ['page', 'critical'];
