import { makeStyles } from '@material-ui/core/styles';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      minWidth: 160,
      flex: '1 1 12em',
      maxWidth: 360,
    },
    bar: { flex: 1, height: 8, borderRadius: 4 },
    words: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'CallboardChecklistProgress' },
);

/** How far a checklist is, as a bar and in words. */
export function Progress(props: { done: number; total: number }) {
  const { done, total } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <LinearProgress
        variant="determinate"
        className={classes.bar}
        value={total > 0 ? (100 * done) / total : 0}
        aria-label="Steps ticked off"
        aria-valuetext={`${done} of ${total}`}
      />
      <Typography variant="body2" className={classes.words}>
        {done} of {total}
      </Typography>
    </div>
  );
}
