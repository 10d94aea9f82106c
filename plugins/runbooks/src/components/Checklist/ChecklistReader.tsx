import {
  ErrorNote,
  Skeleton,
} from '@callboard/backstage-plugin-callboard-react';
import { ChecklistView } from './ChecklistView';
import { useChecklist } from './useChecklist';
import { usePresence } from './usePresence';

/** A checklist, live as long as it is open. */
export function ChecklistReader(props: {
  checklistId: string;
  anchor?: string;
}) {
  const { checklistId, anchor } = props;
  const live = useChecklist(checklistId);
  const { resource, checklist } = live;
  const ended = checklist?.summary.endedAt !== undefined;
  usePresence(checklistId, checklist !== undefined && !ended);
  return (
    <div>
      {resource.error && (
        <ErrorNote
          action="read this checklist"
          error={resource.error}
          shownSince={checklist && resource.loadedAt}
          onRetry={resource.refresh}
        />
      )}
      {resource.loading && (
        <div role="status" aria-label="Loading the checklist">
          <Skeleton height={32} />
          <Skeleton height={320} />
        </div>
      )}
      {checklist && (
        <ChecklistView live={live} checklist={checklist} anchor={anchor} />
      )}
    </div>
  );
}
