import { useApi } from '@backstage/frontend-plugin-api';
import { useLocation } from 'react-router-dom';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  EmptyState,
  formatInstant,
  formatInstantInFull,
  ListFrame,
  ListTable,
  StateChip,
  useNow,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ChecklistPage,
  ChecklistSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { readingPath } from '../../lib/destination';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { Name } from './Name';

/** Checklists per page. */
const LIMIT = 20;

interface Cell {
  checklist: ChecklistSummary;
}

function What({ checklist }: Cell) {
  const { id, runbookId, runbookTitle, alert } = checklist;
  const { pathname } = useLocation();
  return (
    <>
      <Typography variant="body2">
        <Link to={readingPath(pathname, runbookId, { checklistId: id })}>
          {runbookTitle}
        </Link>
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {alert ? `for ${alert.name}` : 'for no alert'}
      </Typography>
    </>
  );
}

function When({ checklist }: Cell) {
  const { startedAt, startedBy } = checklist;
  const now = useNow();
  return (
    <Typography variant="body2" title={formatInstantInFull(startedAt)}>
      {formatInstant(startedAt, now)}, <Name userRef={startedBy} />
    </Typography>
  );
}

function State({ checklist }: Cell) {
  const { endedAt, endedBy, note, readers } = checklist;
  const now = useNow();
  if (!endedAt) {
    return <StateChip tone="warning" label={`open, ${readers.length} here`} />;
  }
  return (
    <>
      <StateChip tone="neutral" label="ended" />
      <Typography variant="body2" color="textSecondary">
        {formatInstant(endedAt, now)}
        {endedBy && (
          <>
            , <Name userRef={endedBy} />
          </>
        )}
        {note && `: “${note}”`}
      </Typography>
    </>
  );
}

/** Checklists of an entity, open ones first: who, when, how far, for which alert. */
export function ChecklistList(props: { entityRef: string }) {
  const { entityRef } = props;
  const runbooksApi = useApi(runbooksApiRef);
  const checklists = usePages<ChecklistPage>(
    `checklists of ${entityRef}`,
    (cursor, signal) =>
      runbooksApi.listChecklists(
        { entityRef: [entityRef], limit: LIMIT, cursor },
        { signal },
      ),
    ({ id }: ChecklistSummary) => id,
    { trigger: useRunbooksSignal(entityRef) },
  );
  return (
    <ListFrame
      resource={checklists}
      of="checklists"
      narrowed={false}
      empty={
        <EmptyState title="Nobody has worked through a runbook yet">
          Open a runbook and choose “Work through it”: whoever joins sees what
          is ticked off, and what was done when stays as a record.
        </EmptyState>
      }
    >
      {({ items }) => (
        <ListTable
          label="Checklists, open ones first"
          busy={checklists.refreshing}
          headers={['Runbook', 'Begun', 'Steps', 'State']}
          rows={items.map(checklist => ({
            key: checklist.id,
            cells: [
              <What checklist={checklist} />,
              <When checklist={checklist} />,
              `${checklist.done} of ${checklist.total}`,
              <State checklist={checklist} />,
            ],
          }))}
        />
      )}
    </ListFrame>
  );
}
