import { lazy, Suspense } from 'react';
import { Skeleton } from '@callboard/backstage-plugin-callboard-react';
import { usePageState } from '../frame/PageState';

// The editor weighs more than the rest of the page together.
const Workbench = lazy(async () => ({
  default: (await import('../../Workbench')).Workbench,
}));

/** The author's workbench, read when it is opened. */
export function WorkbenchTab() {
  const { filters, change } = usePageState();
  return (
    <Suspense
      fallback={
        <div role="status" aria-label="Loading the workbench">
          <Skeleton height={420} />
        </div>
      }
    >
      <Workbench
        key={filters.scorecard}
        scorecardRef={filters.scorecard}
        onClose={() => change({ view: 'scorecards' })}
      />
    </Suspense>
  );
}
