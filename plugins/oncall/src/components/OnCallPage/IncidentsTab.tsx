import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  FilterBar,
  ListFrame,
  toQuery,
  useNow,
  usePages,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  IncidentPage,
  IncidentStatus,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { incidentKey, OPEN } from '../../lib/incidents';
import { choiceOf, INCIDENT_CHOICES } from '../../lib/ranges';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { IncidentTable } from '../Incidents';
import { ChoiceSelect } from './ChoiceSelect';
import { ListCsvButton } from './ListCsvButton';

/** Incidents per page. */
const LIMIT = 50;
const DAYS = 90;
const HOUR = 3_600_000;

const STATUSES: Record<string, IncidentStatus[]> = {
  open: OPEN,
  resolved: ['resolved'],
};

/** Incidents of 90 days, newest first: how long they took, what they cost and what they left. */
export function IncidentsTab() {
  const onCallApi = useApi(onCallApiRef);
  const [params, change] = useUrlParams();
  const hour = Math.floor(useNow() / HOUR) * HOUR;
  const from = new Date(hour - DAYS * 24 * HOUR).toISOString();
  const choice = choiceOf(INCIDENT_CHOICES, params.get('status'));
  const query = useMemo(() => {
    const status = STATUSES[choice];
    const entityRef = params.getAll('entityRef');
    return { ...toQuery({ entityRef }), ...(status && { status }), from };
  }, [params, choice, from]);
  const incidents = usePages<IncidentPage>(
    `incidents ${JSON.stringify(query)}`,
    (cursor, signal) =>
      onCallApi.listIncidents({ ...query, limit: LIMIT, cursor }, { signal }),
    incidentKey,
    { trigger: useOnCallSignal() },
  );
  const narrowed = choice !== 'all' || query.entityRef !== undefined;
  return (
    <>
      <FilterBar
        label="Filter incidents"
        onClear={
          narrowed ? () => change({ status: '', entityRef: '' }) : undefined
        }
        actions={<ListCsvButton list={{ list: 'incidents', query }} />}
      >
        <ChoiceSelect
          label="Status"
          choices={INCIDENT_CHOICES}
          value={choice}
          onChange={status => change({ status })}
        />
      </FilterBar>
      <ListFrame
        resource={incidents}
        of="incidents"
        narrowed={narrowed}
        empty={
          <EmptyState title={`No incident in ${DAYS} days`}>
            Incidents come from providers, and from whoever sends them to the
            backend.
          </EmptyState>
        }
      >
        {({ items, people }) => (
          <IncidentTable
            label="Incidents, newest first"
            incidents={items}
            people={people}
            showServices
            busy={incidents.refreshing}
          />
        )}
      </ListFrame>
    </>
  );
}
