import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  formatAge,
  formatInstantInFull,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Incident } from '@callboard/backstage-plugin-oncall-common';
import { INCIDENT_STATES } from '../../lib/incidents';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
      padding: theme.spacing(0.25, 0),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardIncidentLine' },
);

/** An incident in one line of a list: what, how it stands, for how long. */
export function IncidentLine(props: { incident: Incident }) {
  const { title, url, status, severity, openedAt, resolvedAt } = props.incident;
  const classes = useStyles();
  const now = useNow();
  const until = resolvedAt === undefined ? now : Date.parse(resolvedAt);
  return (
    <li className={classes.root}>
      <StateChip {...INCIDENT_STATES[status]} />
      <Typography variant="body2" component="span">
        {url ? <Link to={url}>{title}</Link> : title}
      </Typography>
      <Typography
        variant="body2"
        component="span"
        color="textSecondary"
        title={`Opened ${formatInstantInFull(openedAt)}`}
      >
        {severity && `${severity}, `}
        {resolvedAt === undefined ? 'open for ' : 'lasted '}
        {formatAge(openedAt, until).replace('just now', 'under a minute')}
      </Typography>
    </li>
  );
}
