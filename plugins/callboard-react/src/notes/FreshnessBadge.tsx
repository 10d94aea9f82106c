import { makeStyles } from '@material-ui/core/styles';
import { Freshness } from '@callboard/backstage-plugin-callboard-common';
import { useNow } from '../clock';
import { formatAge, formatInstantInFull } from '../format';
import { ToneMark } from '../tones';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      color: theme.palette.text.secondary,
      fontFamily: theme.typography.fontFamily,
      lineHeight: 1.5,
      fontSize: theme.typography.caption.fontSize,
    },
    stale: { color: theme.palette.text.primary },
  }),
  { name: 'CallboardFreshnessBadge' },
);

/**
 * How old a block is: "1 min", or "stale 14 min: Prometheus refused". Without an instant it says that nothing was ever
 * measured, and no more: a document that was never measured has long reasons, which belong below the verdict.
 * @public
 */
export function FreshnessBadge(props: {
  freshness: Omit<Freshness, 'asOf'> & { asOf: string | null };
}) {
  const { asOf, stale, reason } = props.freshness;
  const classes = useStyles();
  const now = useNow();
  if (asOf === null) {
    return (
      <span className={classes.root} title={reason}>
        never measured
      </span>
    );
  }
  const age = formatAge(asOf, now);
  const because = stale && reason ? `: ${reason}` : '';
  return (
    <span
      className={`${classes.root} ${stale ? classes.stale : ''}`}
      title={`As of ${formatInstantInFull(asOf)}`}
    >
      {stale && <ToneMark tone="unknown" size={10} />}
      <time dateTime={asOf}>
        {stale ? `stale ${age}` : age}
        {because}
      </time>
    </span>
  );
}
