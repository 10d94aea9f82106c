import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import {
  formatInstant,
  formatInstantInFull,
  ListTable,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Incident, People } from '@callboard/backstage-plugin-oncall-common';
import {
  afterWords,
  INCIDENT_STATES,
  incidentKey,
  isOpen,
} from '../../lib/incidents';
import { PeopleNames } from '../Person';
import { Aftermath, Cost } from './Aftermath';

function What(props: { incident: Incident }) {
  const { title, url, severity } = props.incident;
  return (
    <>
      <Typography variant="body2">
        {url ? <Link to={url}>{title}</Link> : title}
      </Typography>
      {severity && (
        <Typography variant="body2" color="textSecondary">
          {severity}
        </Typography>
      )}
    </>
  );
}

function Times(props: { incident: Incident }) {
  const { incident } = props;
  const { secondsToAcknowledge, secondsToResolve } = incident;
  const acknowledged = afterWords(secondsToAcknowledge);
  const resolved = isOpen(incident)
    ? 'still open'
    : afterWords(secondsToResolve);
  return (
    <>
      <Typography variant="body2">
        {incident.status === 'triggered'
          ? 'not acknowledged'
          : `acknowledged in ${acknowledged}`}
      </Typography>
      <Typography variant="body2">
        {isOpen(incident) ? resolved : `resolved in ${resolved}`}
      </Typography>
    </>
  );
}

/** Incidents, newest first: how long they took, what they cost and what they left. */
export function IncidentTable(props: {
  label: string;
  incidents: readonly Incident[];
  people: People;
  /** Whether to name the services; not on a service's own page. */
  showServices?: boolean;
  busy?: boolean;
}) {
  const { label, incidents, people, showServices = false, busy } = props;
  const now = useNow();
  return (
    <ListTable
      label={label}
      busy={busy}
      headers={[
        'Incident',
        ...(showServices ? ['Services'] : []),
        'Status',
        'Opened',
        'Took',
        'Error budget spent',
        'Afterwards',
      ]}
      rows={incidents.map(incident => ({
        key: incidentKey(incident),
        cells: [
          <What incident={incident} />,
          ...(showServices
            ? [<EntityRefLinks entityRefs={incident.entityRefs} hideIcons />]
            : []),
          <>
            <StateChip {...INCIDENT_STATES[incident.status]} />
            {incident.responders.length > 0 && (
              <Typography variant="body2" color="textSecondary">
                <PeopleNames refs={incident.responders} people={people} />
              </Typography>
            )}
          </>,
          <span title={formatInstantInFull(incident.openedAt)}>
            {formatInstant(incident.openedAt, now)}
          </span>,
          <Times incident={incident} />,
          <Cost incident={incident} />,
          <Aftermath incident={incident} />,
        ],
      }))}
    />
  );
}
