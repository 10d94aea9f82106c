import {
  Alert,
  ChecklistAlert,
} from '@callboard/backstage-plugin-runbooks-common';

/** The alerts that fire and that a page answers, as checklists know them; the one that it was opened for first. */
export function alertsFor(
  runbookId: string,
  firing: readonly Alert[],
  given: ChecklistAlert | undefined,
): ChecklistAlert[] {
  const answered = firing
    .filter(({ runbooks }) => runbooks.some(({ id }) => id === runbookId))
    .map(({ source, fingerprint, name }) => ({ source, fingerprint, name }));
  return given
    ? [given, ...answered.filter(one => one.fingerprint !== given.fingerprint)]
    : answered;
}
