import { KeyboardEvent, PointerEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { ChartLayout } from './layout';
import { TimeChartProps } from './types';

/** Points passed by Page Up and Page Down. */
const PAGE = 10;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'absolute',
      inset: 0,
      cursor: 'crosshair',
      borderRadius: theme.shape.borderRadius,
      '&:focus': { outline: 'none' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
  }),
  { name: 'CallboardChartCursor' },
);

function keyTarget(key: string, at: number, last: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - PAGE,
    PageUp: at + PAGE,
    Home: 0,
    End: last,
  };
  const target = steps[key];
  return target === undefined ? undefined : Math.min(last, Math.max(0, target));
}

/** A sheet over the plot that turns pointer and keys into an index; a slider to assistive technology. */
export function Cursor(props: {
  chart: TimeChartProps;
  layout: ChartLayout;
  index?: number;
  onChange: (index: number | undefined) => void;
}) {
  const { chart, layout, index, onChange } = props;
  const classes = useStyles();
  const last = chart.points.length - 1;
  const at = index ?? last;

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const found = chart.points.findIndex(p => layout.x(p.end) >= x);
    onChange(found === -1 ? last : found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onChange(undefined);
      return;
    }
    // The first key shows the newest point, the next ones move.
    const target =
      index === undefined && event.key.startsWith('Arrow')
        ? last
        : keyTarget(event.key, at, last);
    if (target !== undefined) {
      event.preventDefault();
      onChange(target);
    }
  };

  return (
    <div
      className={classes.root}
      role="slider"
      tabIndex={0}
      aria-label={`${chart.name}, point by point`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={chart.readOut(at)}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onChange(undefined)}
      onBlur={() => onChange(undefined)}
      onKeyDown={onKeyDown}
    />
  );
}
