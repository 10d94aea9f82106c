import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Checkbox from '@material-ui/core/Checkbox';
import Typography from '@material-ui/core/Typography';
import {
  formatInstant,
  formatInstantInFull,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { ChecklistItem } from '@callboard/backstage-plugin-runbooks-common';
import { ItemState } from '../../lib/checklist/progress';
import { Name } from './Name';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      alignItems: 'start',
      columnGap: theme.spacing(1),
      padding: theme.spacing(0.25, 0),
      borderRadius: theme.shape.borderRadius,
      '&:hover': { backgroundColor: theme.palette.action.hover },
    },
    box: { padding: theme.spacing(0.5) },
    text: { paddingTop: 3, cursor: 'pointer', overflowWrap: 'anywhere' },
    who: {
      paddingTop: 5,
      whiteSpace: 'nowrap',
      [theme.breakpoints.down('sm')]: {
        gridColumn: '2 / -1',
        paddingTop: 0,
      },
    },
  }),
  { name: 'CallboardItemBox' },
);

/** Who ticked an item off and when. */
function Who({ state }: { state: ItemState }) {
  const now = useNow();
  const { tick, pending } = state;
  if (pending && !tick) {
    return <>{state.done ? 'you, just now' : 'taking it back …'}</>;
  }
  return tick ? (
    <span title={formatInstantInFull(tick.at)}>
      <Name userRef={tick.by} />, {formatInstant(tick.at, now)}
    </span>
  ) : null;
}

/** A step to tick off; nothing but its mark where the record is closed. */
export function ItemBox(props: {
  item: ChecklistItem;
  state: ItemState;
  readOnly: boolean;
  onTick: (done: boolean) => void;
  /** The step as it is written, with its markup. */
  children: ReactNode;
}) {
  const { item, state, readOnly, onTick, children } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <div className={classes.root}>
      <Checkbox
        id={id}
        size="small"
        color="primary"
        className={classes.box}
        checked={state.done}
        disabled={readOnly}
        inputProps={{ 'aria-label': item.text, 'aria-busy': state.pending }}
        onChange={(_, done) => onTick(done)}
      />
      <label htmlFor={id} className={classes.text}>
        {children}
      </label>
      <Typography
        variant="caption"
        color="textSecondary"
        className={classes.who}
      >
        <Who state={state} />
      </Typography>
    </div>
  );
}
