import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { formatCount } from '../format';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
      padding: theme.spacing(1.5, 2),
    },
  }),
  { name: 'CallboardListFoot' },
);

/**
 * How many of how many are listed, and a button for more of them.
 * @public
 */
export function ListFoot(props: {
  shown: number;
  /** Of all pages; absent where nobody counted them. */
  total?: number;
  /** What is listed, in the plural, and what else there is to say: "SLOs". */
  of: string;
  busy: boolean;
  /** Absent where all are shown. */
  onMore?: () => void;
}) {
  const { shown, total, of, busy, onMore } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total === undefined
          ? `${onMore ? 'the first ' : ''}${formatCount(shown)} ${of}`
          : `${formatCount(shown)} of ${formatCount(total)} ${of}`}
      </Typography>
      {onMore && (
        <Button
          size="small"
          variant="outlined"
          onClick={onMore}
          disabled={busy}
        >
          Show more
        </Button>
      )}
    </div>
  );
}
