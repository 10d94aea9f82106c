import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Popover from '@material-ui/core/Popover';
import Tooltip from '@material-ui/core/Tooltip';
import { useNow } from '../../clock';
import { formatInstant } from '../../format';
import { clusterMarks, MarkCluster } from './clusters';
import { ChartLayout } from './layout';
import { MarkGlyph } from './MarkGlyph';
import { MarkList } from './MarkList';
import { TimeChartMark } from './types';

/** Pixels: the least size of something to be hit with a finger. */
const SIZE = 24;

const useStyles = makeStyles(
  theme => ({
    lane: { position: 'relative', height: SIZE },
    button: {
      position: 'absolute',
      top: 0,
      width: SIZE,
      height: SIZE,
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      padding: 0,
      border: 0,
      borderRadius: theme.shape.borderRadius,
      background: 'none',
      color: theme.palette.text.primary,
      cursor: 'pointer',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    count: { fontSize: 10, fontWeight: 'bold', lineHeight: 1 },
  }),
  { name: 'CallboardChartMarks' },
);

function wordsOf({ marks }: MarkCluster, now: number): string {
  const [first] = marks;
  return marks.length === 1 && first
    ? `${first.kind}: ${first.title}, ${formatInstant(first.at, now)}`
    : `${marks.length} events: ${[...new Set(marks.map(m => m.kind))].join(
        ', ',
      )}`;
}

/** What happened, above the plot: one button per mark, or per handful of marks that stand too close. */
export function Marks(props: {
  name: string;
  marks: readonly TimeChartMark[];
  layout: ChartLayout;
}) {
  const { name, marks, layout } = props;
  const classes = useStyles();
  const now = useNow();
  const [open, setOpen] = useState<{
    at: HTMLElement;
    marks: TimeChartMark[];
  }>();
  const clusters = useMemo(
    () => clusterMarks(marks, layout, SIZE),
    [marks, layout],
  );
  return (
    <div className={classes.lane} role="group" aria-label={`${name}: events`}>
      {clusters.map(cluster => {
        const words = wordsOf(cluster, now);
        const [first] = cluster.marks;
        return (
          <Tooltip key={cluster.x} title={words}>
            <button
              type="button"
              className={classes.button}
              style={{ left: cluster.x - SIZE / 2 }}
              aria-label={words}
              aria-haspopup="dialog"
              onClick={event =>
                setOpen({ at: event.currentTarget, marks: cluster.marks })
              }
            >
              {first && <MarkGlyph shape={first.shape} />}
              {cluster.marks.length > 1 && (
                <span className={classes.count}>{cluster.marks.length}</span>
              )}
            </button>
          </Tooltip>
        );
      })}
      <Popover
        open={open !== undefined}
        anchorEl={open?.at}
        onClose={() => setOpen(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        transformOrigin={{ vertical: 'top', horizontal: 'center' }}
        PaperProps={{ role: 'dialog', 'aria-label': 'What happened' }}
      >
        <MarkList marks={open?.marks ?? []} />
      </Popover>
    </div>
  );
}
