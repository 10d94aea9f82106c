import { makeStyles } from '@material-ui/core/styles';
import { Skeleton } from '@callboard/backstage-plugin-callboard-react';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 0),
    },
    line: { display: 'flex', justifyContent: 'space-between' },
  }),
  { name: 'CallboardSloCardSkeleton' },
);

/** The card's rows before they are known. */
export function SloCardSkeleton() {
  const classes = useStyles();
  return (
    <div role="status" aria-label="Loading SLOs">
      {[0, 1].map(row => (
        <div key={row} className={classes.row}>
          <div className={classes.line}>
            <Skeleton width="40%" height={18} />
            <Skeleton width="20%" height={18} />
          </div>
          <Skeleton width="60%" height={14} />
          <Skeleton height={22} />
        </div>
      ))}
    </div>
  );
}
