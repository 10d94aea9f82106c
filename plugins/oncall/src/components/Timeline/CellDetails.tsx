import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Popover from '@material-ui/core/Popover';
import Typography from '@material-ui/core/Typography';
import {
  Cell,
  CellContext,
  cellReason,
  cellTitle,
  extentOf,
  extentWords,
  Lane,
  lengthWords,
  levelTitle,
  zoneAt,
} from '../../lib/timeline';
import { shareClock } from '@callboard/backstage-plugin-callboard-react';
import { personOf } from '../../lib/people';
import { Contacts, PersonName } from '../Person';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      width: 400,
      maxWidth: '100%',
      padding: theme.spacing(2),
    },
    person: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
    },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.25, 1.5),
      margin: 0,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'CallboardTimelineDetails' },
);

function Facts(props: { cell: Cell; lane: Lane; context: CellContext }) {
  const { cell, lane, context } = props;
  const { zones, now, known } = context;
  const classes = useStyles();
  const extent = extentOf(cell, lane, known);
  const reason = cellReason(cell, context);
  const length = lengthWords(extent);
  const layers =
    lane.layer ??
    (cell.kind === 'shift' ? cell.turn.cause.layers?.join(', ') : undefined);
  const own = !shareClock(zones, extent.span.start);
  return (
    <dl className={classes.facts}>
      {reason && (
        <>
          <dt>Why</dt>
          <dd>{reason}</dd>
        </>
      )}
      <dt>When</dt>
      <dd>
        {extentWords(extent, zones.theirs, now)} {zoneAt(zones.theirs, extent)}
      </dd>
      {own && (
        <>
          <dt>Yours</dt>
          <dd>
            {extentWords(extent, zones.own, now)} {zoneAt(zones.own, extent)}
          </dd>
        </>
      )}
      {length && (
        <>
          <dt>Length</dt>
          <dd>{length}</dd>
        </>
      )}
      {layers && (
        <>
          <dt>Layer</dt>
          <dd>
            {layers}
            {lane.description && `: ${lane.description}`}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Overrides apply once, never one to the other. */
function isByOverride(cell: Cell): boolean {
  return cell.kind === 'shift' && cell.turn.cause.overrideId !== undefined;
}

/** What can be done about a shift, or why it cannot. */
export interface CellActions {
  onOverride: () => void;
  onTake: () => void;
}

/** A shift or a gap in full: who, why, from when to when in both zones, how to reach them, and what can be done. */
export function CellDetails(props: {
  cell: Cell;
  lane: Lane;
  context: CellContext;
  anchor: HTMLElement;
  actions: CellActions | undefined;
  /** Why nothing can be done. */
  whyNot?: string;
  onClose: () => void;
}) {
  const { cell, lane, context, anchor, actions, whyNot, onClose } = props;
  const classes = useStyles();
  const title = useId();
  const people =
    cell.kind === 'shift'
      ? cell.turn.users.map(ref => personOf(context.people, ref))
      : [];
  const isGap = cell.kind === 'gap';
  return (
    <Popover
      open
      anchorEl={anchor}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      onClose={onClose}
      PaperProps={{ role: 'dialog', 'aria-labelledby': title }}
    >
      <div className={classes.root}>
        <Typography variant="subtitle1" component="h3" id={title}>
          {people.length === 0
            ? cellTitle(cell, context.people)
            : `${levelTitle(lane.level)}: who is on call`}
        </Typography>
        {people.map(person => (
          <div key={person.ref} className={classes.person}>
            <PersonName person={person} />
            <Contacts person={person} />
          </div>
        ))}
        <Facts cell={cell} lane={lane} context={context} />
        {cell.kind === 'cluster' && (
          <Typography variant="body2" color="textSecondary">
            Too short to be told apart here: show fewer weeks, or the table.
          </Typography>
        )}
        {actions && isByOverride(cell) && (
          <Typography variant="body2" color="textSecondary">
            There by an override: to send somebody else instead, undo it first,
            under Overrides.
          </Typography>
        )}
        {whyNot && (
          <Typography variant="body2" color="textSecondary">
            {whyNot}
          </Typography>
        )}
        <div className={classes.actions}>
          {actions && (
            <>
              <Button
                size="small"
                variant="contained"
                color="primary"
                onClick={actions.onTake}
              >
                {isGap ? 'Fill this gap' : 'Take this shift'}
              </Button>
              <Button
                size="small"
                variant="outlined"
                onClick={actions.onOverride}
              >
                Override …
              </Button>
            </>
          )}
          <Button size="small" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Popover>
  );
}
