import { ChecklistAlert } from '@callboard/backstage-plugin-runbooks-common';

/** A runbook as it is read in the portal. */
export function RunbookReader(props: {
  runbookId: string;
  /** For which entity it is read: a checklist belongs to it. */
  entityRef: string;
  /** The section to begin with, without #. */
  anchor?: string;
  /** What it is read for: a checklist that is begun belongs to it. */
  alert?: ChecklistAlert;
  /** A checklist to join, or a record to read. */
  checklistId?: string;
  onClose?: () => void;
}) {
  return <section aria-label={props.runbookId} />;
}
