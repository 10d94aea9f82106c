import { makeStyles } from '@material-ui/core/styles';
import { holds, Span } from '../../lib/spans';
import { PLOT_START, place } from './layout';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: PLOT_START,
      right: 0,
      zIndex: 2,
      pointerEvents: 'none',
    },
    line: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      borderLeft: `2px solid ${theme.palette.text.primary}`,
    },
    word: {
      position: 'absolute',
      top: 0,
      left: -1,
      padding: '0 4px',
      transform: 'translateX(-50%)',
      borderRadius: 3,
      fontFamily: theme.typography.fontFamily,
      fontSize: 11,
      lineHeight: '14px',
      color: theme.palette.background.paper,
      backgroundColor: theme.palette.text.primary,
    },
  }),
  { name: 'CallboardTimelineNow' },
);

/** Where now is, across all lanes; nothing where it is out of sight. */
export function NowLine(props: { inSight: Span; now: number }) {
  const { inSight, now } = props;
  const classes = useStyles();
  if (!holds(inSight, now)) {
    return null;
  }
  const { left } = place({ start: now, end: now }, inSight);
  return (
    <div className={classes.root} aria-hidden="true" data-testid="now">
      <div className={classes.line} style={{ left }}>
        <span className={classes.word}>now</span>
      </div>
    </div>
  );
}
