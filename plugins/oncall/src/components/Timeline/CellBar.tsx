import { Theme, useTheme } from '@material-ui/core/styles';
import ForwardIcon from '@material-ui/icons/ArrowForward';
import ScheduleIcon from '@material-ui/icons/Schedule';
import SwapIcon from '@material-ui/icons/SwapHoriz';
import { Span } from '../../lib/spans';
import {
  Cell,
  CellContext,
  cellLabel,
  hueColor,
  Lane,
  Position,
} from '../../lib/timeline';
import { barStyle, cellTexts } from './cellLook';
import { fitting, pixelsOf, place } from './layout';
import { useTimelineStyles } from './useTimelineStyles';

/** Of several people the first lends the colour. */
function colorOf(
  theme: Theme,
  users: readonly string[],
  { hues }: CellContext,
) {
  return hueColor(theme, hues.get(users[0] ?? '') ?? 0);
}

/** Bars narrower than this have no room for the sign beside the name. */
const SIGN_FROM = 44;

function Sign(props: { cell: Cell }) {
  const { cell } = props;
  switch (cell.kind === 'shift' ? cell.turn.cause.kind : undefined) {
    case 'override':
      return <SwapIcon />;
    case 'temporary':
      return <ScheduleIcon />;
    case 'forwarded':
      return <ForwardIcon />;
    default:
      return null;
  }
}

/** One stretch of a lane: somebody's shift, a gap, or shifts too short to be told apart. */
export function CellBar(props: {
  cell: Cell;
  lane: Lane;
  position: Position;
  context: CellContext;
  inSight: Span;
  /** Pixels of the plot. */
  width: number;
  focusable: boolean;
  opened: boolean;
  onOpen: (position: Position, anchor: HTMLElement) => void;
  onFocus: (position: Position) => void;
}) {
  const { cell, lane, position, context, inSight, width } = props;
  const theme = useTheme();
  const classes = useTimelineStyles();
  const pixels = pixelsOf(cell, inSight, width);
  const kind = cell.kind === 'shift' ? cell.turn.cause.kind : undefined;
  const signed =
    pixels >= SIGN_FROM &&
    (kind === 'override' || kind === 'temporary' || kind === 'forwarded');
  const text = fitting(
    pixels - (signed ? 17 : 0),
    ...cellTexts(cell, context.people),
  );
  const isLayer = lane.layer !== undefined;
  const look =
    cell.kind === 'shift'
      ? barStyle(
          theme,
          colorOf(theme, cell.turn.users, context),
          isLayer,
          pixels,
        )
      : {};
  const label = cellLabel(cell, lane, context);
  const names = [
    classes.cell,
    pixels < SIGN_FROM && classes.narrow,
    isLayer ? classes.layer : classes.level,
    cell.kind === 'gap' && classes[cell.gap],
    cell.kind === 'cluster' && classes.cluster,
    kind === 'override' && classes.override,
    kind === 'temporary' && classes.temporary,
  ];
  return (
    <div
      role="gridcell"
      tabIndex={props.focusable ? 0 : -1}
      className={names.filter(Boolean).join(' ')}
      style={{ ...place(cell, inSight), ...look }}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={props.opened}
      title={label}
      data-lane={position.lane}
      data-cell={position.cell}
      onClick={event => props.onOpen(position, event.currentTarget)}
      onFocus={() => props.onFocus(position)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          props.onOpen(position, event.currentTarget);
        }
      }}
    >
      {signed && <Sign cell={cell} />}
      {text && (
        <span className={cell.kind === 'shift' ? classes.name : classes.word}>
          {text}
        </span>
      )}
    </div>
  );
}
