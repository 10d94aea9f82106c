import { useApi } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  ListFoot,
  Part,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { RunbookFilters } from '../../lib/useRunbookFilters';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { RunbookRows } from './RunbookRows';

/** The runbooks that filters ask for, page by page. */
export function PagedRows(props: {
  entityRef: string;
  filters: RunbookFilters;
  /** Runbooks per page. */
  limit: number;
  tab: string | undefined;
  onChanged: () => void;
}) {
  const { entityRef, filters, limit, tab, onChanged } = props;
  const { state, text } = filters;
  const api = useApi(runbooksApiRef);
  const trigger = useRunbooksSignal(entityRef);
  const pages = usePages<RunbookPage>(
    `${entityRef} ${state.join()} ${text}`,
    (cursor, signal) =>
      api.listRunbooks(
        {
          entityRef: [entityRef],
          state,
          text: text || undefined,
          limit,
          cursor,
        },
        { signal },
      ),
    ({ id }) => id,
    { trigger },
  );
  const changed = () => {
    pages.refresh();
    onChanged();
  };
  return (
    <Part
      resource={pages}
      action="read the runbooks"
      name="the runbooks"
      bones={[64, 64, 64]}
      ageless
    >
      {({ items, totalItems, nextCursor }) =>
        items.length === 0 ? (
          <EmptyState title="No runbooks match">
            Clear a filter to see more.
          </EmptyState>
        ) : (
          <>
            <RunbookRows items={items} tab={tab} onChanged={changed} />
            <ListFoot
              shown={items.length}
              total={totalItems}
              of="runbooks"
              busy={pages.refreshing}
              onMore={nextCursor ? pages.loadMore : undefined}
            />
          </>
        )
      }
    </Part>
  );
}
