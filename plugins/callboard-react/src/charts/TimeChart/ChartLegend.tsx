import { ReactNode } from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { Swatch } from '../Swatch';
import { MarkGlyph } from './MarkGlyph';
import { TimeChartProps } from './types';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(0.25),
      margin: 0,
      padding: theme.spacing(0, 0, 0, 1),
      listStyle: 'none',
      color: theme.palette.text.secondary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.caption.fontSize,
      lineHeight: 1.6,
    },
    item: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
  }),
  { name: 'CallboardChartLegend' },
);

function Dash(props: { dashes?: string }) {
  const { palette } = useTheme();
  return (
    <svg aria-hidden="true" width={18} height={12}>
      <line
        x2={18}
        y1={6}
        y2={6}
        stroke={palette.text.secondary}
        strokeWidth={1.5}
        strokeDasharray={props.dashes}
      />
    </svg>
  );
}

function Shade() {
  const { palette } = useTheme();
  return (
    <svg aria-hidden="true" width={12} height={12}>
      <rect width={12} height={12} fill={palette.action.disabledBackground} />
    </svg>
  );
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map(item => [keyOf(item), item])).values()];
}

/** The signs that a chart really uses, each with its words. */
export function ChartLegend(props: { chart: TimeChartProps }) {
  const { points, ideal, spans = [], marks = [], parts = [] } = props.chart;
  const classes = useStyles();
  const items: [key: string, sign: ReactNode][] = [
    ...parts.map((part): [string, ReactNode] => [
      part.name,
      <Swatch
        tone={part.tone}
        pattern={part.pattern}
        strength={part.strength}
      />,
    ]),
  ];
  if (ideal) {
    items.push([ideal.label, <Dash dashes="5 4" />]);
  }
  for (const span of uniqueBy(spans, ({ pattern }) => pattern)) {
    items.push(
      span.pattern === 'hatched'
        ? ['not counted', <Swatch tone="neutral" pattern="hatched" />]
        : ['still to come', <Dash dashes="1 4" />],
    );
  }
  if (points.some(p => p.bounds)) {
    items.push([
      'between least and most',
      <Swatch tone="neutral" pattern="solid" />,
    ]);
  }
  if (points.some(p => p.value === null)) {
    items.push(['not measured', <Shade />]);
  }
  for (const mark of uniqueBy(marks, ({ kind }) => kind)) {
    items.push([mark.kind, <MarkGlyph shape={mark.shape} size={12} />]);
  }
  if (items.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={`Signs in ${props.chart.name}`}>
      {items.map(([words, sign]) => (
        <li key={words} className={classes.item}>
          {sign}
          {words}
        </li>
      ))}
    </ul>
  );
}
