/** A runbook as it is read in the portal. */
export function RunbookReader(props: {
  runbookId: string;
  /** For which entity it is read: a checklist belongs to it. */
  entityRef: string;
  /** The section to begin with, without #. */
  anchor?: string;
  /** A checklist to join, or a record to read. */
  checklistId?: string;
  onClose?: () => void;
}) {
  return <section aria-label={props.runbookId} />;
}
