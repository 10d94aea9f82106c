import { markdownText } from '../filters/markdownText';
import { SloAlert } from '../slo/generateSloFiles';
import { alertKindOf } from './AlertKind';
import { tasks } from './markdown';
import { RunbookSubject } from './Section';
import { sectionOf } from './sections';

/** The section of an alert, without an empty line around it. */
export function writeSection(alert: SloAlert, subject: RunbookSubject): string {
  const pages = alert.severity === 'page' || alert.severity === 'critical';
  const { meaning, impact, diagnosis, mitigation } = sectionOf(
    alertKindOf(alert.name),
    { ...subject, slo: alert.slo, pages },
  );
  const summary = markdownText(alert.summary);
  return [
    `## ${markdownText(alert.name)}`,
    '',
    ...(summary ? [`> ${summary}`, ''] : []),
    pages
      ? 'This alert pages: respond within minutes.'
      : 'This alert opens a ticket: respond during working hours.',
    '',
    '### Meaning',
    '',
    ...meaning.flatMap(paragraph => [paragraph, '']),
    '### Impact',
    '',
    ...impact.flatMap(paragraph => [paragraph, '']),
    '### Diagnosis',
    '',
    ...tasks(diagnosis),
    '',
    '### Mitigation',
    '',
    ...tasks(mitigation),
  ].join('\n');
}
