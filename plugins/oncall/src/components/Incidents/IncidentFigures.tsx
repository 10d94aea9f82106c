import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  countWords,
  formatDuration,
} from '@callboard/backstage-plugin-callboard-react';
import { IncidentStats } from '@callboard/backstage-plugin-oncall-common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 4),
      margin: theme.spacing(0, 0, 1),
    },
    figure: { display: 'flex', flexDirection: 'column-reverse' },
    value: { margin: 0 },
  }),
  { name: 'CallboardIncidentFigures' },
);

const medianWords = (seconds: number | null) =>
  seconds === null ? 'unknown' : formatDuration(seconds);

/** What the incidents of a service over 90 days come to. */
export function IncidentFigures(props: { stats: IncidentStats }) {
  const { stats } = props;
  const classes = useStyles();
  const figures = [
    ['open now', String(stats.open)],
    [`in ${countWords(stats.days, 'day')}`, String(stats.count)],
    [
      'median time to acknowledge',
      medianWords(stats.medianSecondsToAcknowledge),
    ],
    ['median time to resolve', medianWords(stats.medianSecondsToResolve)],
    ['open follow-ups', String(stats.openFollowUps)],
    ['postmortems due', String(stats.postmortemsDue)],
  ] as const;
  return (
    <dl className={classes.root} aria-label="Incidents in figures">
      {figures.map(([name, value]) => (
        <div key={name} className={classes.figure}>
          <Typography variant="body2" component="dt" color="textSecondary">
            {name}
          </Typography>
          <Typography variant="h6" component="dd" className={classes.value}>
            {value}
          </Typography>
        </div>
      ))}
    </dl>
  );
}
