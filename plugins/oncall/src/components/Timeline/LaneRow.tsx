import { ComponentProps } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { formatDuration } from '@callboard/backstage-plugin-callboard-react';
import { Lane, levelTitle, Position } from '../../lib/timeline';
import { CellBar } from './CellBar';
import { COLUMNS, LANE_HEIGHT } from './layout';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: COLUMNS,
    },
    first: { borderTop: `1px solid ${theme.palette.divider}` },
    label: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      minWidth: 0,
      paddingRight: theme.spacing(1),
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      fontWeight: 'bold',
      lineHeight: 1.2,
      color: theme.palette.text.primary,
      '& span': {
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
    },
    layerLabel: {
      paddingLeft: theme.spacing(1.5),
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 400,
      color: theme.palette.text.secondary,
    },
    delay: {
      fontSize: theme.typography.caption.fontSize,
      fontWeight: 400,
      color: theme.palette.text.secondary,
    },
    cells: { position: 'relative', minWidth: 0 },
  }),
  { name: 'CallboardTimelineLane' },
);

/** One lane: its name, and what it holds of the weeks in sight. */
export function LaneRow(
  props: {
    lane: Lane;
    index: number;
    /** The cell that Tab leads to, where it is in this lane. */
    focusable: number | undefined;
    opened: Position | undefined;
  } & Pick<
    ComponentProps<typeof CellBar>,
    'context' | 'inSight' | 'width' | 'onOpen' | 'onFocus'
  >,
) {
  const { lane, index, focusable, opened, ...shared } = props;
  const { level, layer, description } = lane;
  const classes = useStyles();
  const isLayer = layer !== undefined;
  const { delaySeconds } = level;
  return (
    <div
      role="row"
      className={`${classes.row} ${isLayer ? '' : classes.first}`}
      style={{ height: LANE_HEIGHT[isLayer ? 'layer' : 'level'] }}
    >
      <div
        role="rowheader"
        className={`${classes.label} ${isLayer ? classes.layerLabel : ''}`}
        title={description ?? levelTitle(level)}
      >
        <span>{layer ?? levelTitle(level)}</span>
        {!isLayer && delaySeconds !== undefined && (
          <span className={classes.delay}>
            {formatDuration(delaySeconds)} to answer
          </span>
        )}
      </div>
      <div role="presentation" className={classes.cells}>
        {lane.cells.map((cell, i) => (
          <CellBar
            key={`${cell.kind} ${cell.start}`}
            cell={cell}
            lane={lane}
            position={{ lane: index, cell: i }}
            focusable={i === focusable}
            opened={opened?.lane === index && opened.cell === i}
            {...shared}
          />
        ))}
      </div>
    </div>
  );
}
