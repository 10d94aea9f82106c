import { makeStyles } from '@material-ui/core/styles';
import { Cell, GAP_WORDS, GapKind, Lane } from '../../lib/timeline';
import { useTimelineStyles } from './useTimelineStyles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.caption.fontSize,
      color: theme.palette.text.secondary,
    },
    item: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
    swatch: { position: 'relative', width: 24, height: 16 },
    fill: { top: 0, bottom: 0, left: 0, right: 0, cursor: 'default' },
  }),
  { name: 'CallboardTimelineLegend' },
);

const GAPS: GapKind[] = ['red', 'amber', 'covered', 'declared', 'unknown'];

function hasCause(cell: Cell, kind: 'override' | 'temporary'): boolean {
  return cell.kind === 'shift' && cell.turn.cause.kind === kind;
}

/** What the signs mean that are in sight. */
export function Legend(props: { name: string; lanes: readonly Lane[] }) {
  const classes = useStyles();
  const looks = useTimelineStyles();
  const cells = props.lanes.flatMap(lane => lane.cells);
  const items = [
    ...(['override', 'temporary'] as const)
      .filter(kind => cells.some(cell => hasCause(cell, kind)))
      .map(kind => ({ look: looks[kind], words: kind })),
    ...GAPS.filter(gap =>
      cells.some(cell => cell.kind === 'gap' && cell.gap === gap),
    ).map(gap => ({ look: looks[gap], words: GAP_WORDS[gap] })),
  ];
  return items.length > 0 ? (
    <ul className={classes.root} aria-label={`Signs in ${props.name}`}>
      {items.map(({ look, words }) => (
        <li key={words} className={classes.item}>
          <span className={classes.swatch} aria-hidden="true">
            <span className={`${looks.cell} ${classes.fill} ${look}`} />
          </span>
          {words}
        </li>
      ))}
    </ul>
  ) : null;
}
