import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatInstant,
  formatInstantInFull,
  ToneMark,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { EvaluationHealth } from '@callboard/backstage-plugin-slo-common';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      marginBottom: theme.spacing(2),
      border: `1px solid ${theme.palette.text.primary}`,
      borderRadius: theme.shape.borderRadius,
      '& > svg': { marginTop: 4 },
    },
  }),
  { name: 'CallboardEvaluationBanner' },
);

/** The dead-man's switch: says so where figures are no longer computed, and nothing while they are. */
export function EvaluationBanner(props: {
  health: EvaluationHealth | undefined;
}) {
  const { health } = props;
  const classes = useStyles();
  const now = useNow();
  if (!health || health.alive) {
    return null;
  }
  const { lastCompleted, message } = health;
  return (
    <div className={classes.root} role="alert">
      <ToneMark tone="warning" />
      <div>
        <Typography
          variant="body2"
          title={lastCompleted && formatInstantInFull(lastCompleted)}
        >
          {lastCompleted
            ? `Figures have not been computed since ${formatInstant(
                lastCompleted,
                now,
              )}; they are shown as they were.`
            : 'Figures have never been computed since the backend started.'}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {message ? `${message}. ` : ''}Whoever runs this portal should look at
          the tasks of the SLO backend.
        </Typography>
      </div>
    </div>
  );
}
