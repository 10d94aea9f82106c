import { useMemo, useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ChartLegend } from './ChartLegend';
import { ChartTable } from './ChartTable';
import { Cursor } from './Cursor';
import { useElementWidth } from '../../layout';
import { chartLayout } from './layout';
import { Marks } from './Marks';
import { Plot } from './Plot';
import { TimeChartMark, TimeChartProps } from './types';

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, minWidth: 0 },
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    // Two lines are kept free, so that a longer read-out does not move the chart.
    readOut: { minHeight: '3em' },
    toggle: { flex: 'none', whiteSpace: 'nowrap' },
    plot: { position: 'relative', overflow: 'hidden' },
  }),
  { name: 'CallboardTimeChart' },
);

const NONE: readonly TimeChartMark[] = [];

/**
 * A value over time: pointed at or stepped through with the arrow keys it reads out each stretch; the same is there as
 * a table. Stretches that were not measured are shaded, never bridged.
 * @public
 */
export function TimeChart(props: TimeChartProps) {
  const { name, summary, points, ideal, references, include } = props;
  const { fromLowest, until, marks = NONE, height = 220 } = props;
  const classes = useStyles();
  const frame = useRef<HTMLElement>(null);
  const width = useElementWidth(frame, 640);
  const [cursor, setCursor] = useState<number>();
  const [asTable, setAsTable] = useState(false);
  const layout = useMemo(
    () =>
      chartLayout(
        { points, ideal, references, include, fromLowest, until },
        width,
        height,
      ),
    [points, ideal, references, include, fromLowest, until, width, height],
  );
  const pointed =
    cursor !== undefined && cursor < points.length ? cursor : undefined;
  return (
    <figure className={classes.root} ref={frame}>
      <div className={classes.head}>
        <Typography
          variant="body2"
          component="figcaption"
          className={classes.readOut}
        >
          <strong>{name}</strong>
          <br />
          {pointed === undefined ? summary : props.readOut(pointed)}
        </Typography>
        <Button
          size="small"
          className={classes.toggle}
          onClick={() => setAsTable(!asTable)}
          aria-label={
            asTable ? `${name}: show the chart` : `${name}: show as a table`
          }
        >
          {asTable ? 'Chart' : 'Table'}
        </Button>
      </div>
      {asTable ? (
        <ChartTable chart={props} height={height} />
      ) : (
        <>
          {marks.length > 0 && (
            <Marks name={name} marks={marks} layout={layout} />
          )}
          <div className={classes.plot}>
            <Plot chart={props} layout={layout} cursor={pointed} />
            <Cursor
              chart={props}
              layout={layout}
              index={pointed}
              onChange={setCursor}
            />
          </div>
          <ChartLegend chart={props} />
        </>
      )}
    </figure>
  );
}
