import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ErrorNote,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { incidentKey, OPEN } from '../../lib/incidents';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { IncidentLine } from '../Incidents';

/** More refs than this make too long a URL; the services with most incidents come first. */
const REFS = 50;

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'CallboardOpenIncidentsOf' },
);

/** The open incidents of services, which are read only where there are some. */
export function OpenIncidentsOf(props: { entityRefs: readonly string[] }) {
  const refs = props.entityRefs.slice(0, REFS);
  const classes = useStyles();
  const onCallApi = useApi(onCallApiRef);
  const { value, error, refresh } = useEntityResource(
    `open incidents of ${refs.join(' ')}`,
    signal =>
      onCallApi.listIncidents({ entityRef: refs, status: OPEN }, { signal }),
    { trigger: useOnCallSignal() },
  );
  return (
    <>
      {error && (
        <ErrorNote
          action="read the open incidents"
          error={error}
          onRetry={refresh}
        />
      )}
      <ul className={classes.list} aria-label="Open incidents">
        {value?.items.map(incident => (
          <IncidentLine key={incidentKey(incident)} incident={incident} />
        ))}
      </ul>
    </>
  );
}
