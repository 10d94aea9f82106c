import { useTheme } from '@material-ui/core/styles';
import { tintedColor, toneColor } from '../../tones';
import { areaPath, bandPath, linePath } from '../path';
import { PatternDefinition, patternFill, usePatternIds } from '../Swatch';
import { ChartLayout, MARGIN } from './layout';
import { TimeChartProps } from './types';

interface SeriesProps {
  chart: TimeChartProps;
  layout: ChartLayout;
}

/** A line, the ground below it where it has one, and the band in which an inexact value lies. */
function Line(props: SeriesProps & { filled: boolean }) {
  const { points, tone = 'neutral' } = props.chart;
  const { x, y } = props.layout;
  const color = toneColor(useTheme(), tone);
  const places = points.map(p =>
    p.value === null ? null : { x: x(p.end), y: y(p.value) },
  );
  const band = points.map(
    p =>
      p.bounds && {
        x: x(p.end),
        low: y(p.bounds[0]),
        high: y(p.bounds[1]),
      },
  );
  return (
    <g>
      {props.filled && (
        <path d={areaPath(places, y(0))} fill={color} fillOpacity={0.14} />
      )}
      <path
        d={bandPath(band)}
        fill={color}
        fillOpacity={0.25}
        stroke={color}
        strokeOpacity={0.5}
        strokeWidth={1}
        data-part="band"
      />
      <path
        d={linePath(places)}
        fill="none"
        stroke={color}
        strokeWidth={2}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </g>
  );
}

function Bars(props: SeriesProps) {
  const { points, tone = 'neutral' } = props.chart;
  const { x, y } = props.layout;
  const color = toneColor(useTheme(), tone);
  return (
    <g fill={color}>
      {points.map(p => {
        const top = y(Math.max(0, p.value ?? 0));
        const left = x(p.start);
        return (
          <rect
            key={p.start}
            x={left}
            width={Math.max(1, x(p.end) - left - 0.5)}
            y={top}
            height={Math.max(0, y(0) - top)}
          />
        );
      })}
    </g>
  );
}

function Stack(props: SeriesProps) {
  const { points, parts = [] } = props.chart;
  const { x, y } = props.layout;
  const theme = useTheme();
  const idOf = usePatternIds();
  return (
    <g>
      <defs>
        {parts.map(part => (
          <PatternDefinition
            key={part.name}
            id={idOf(part.name)}
            pattern={part.pattern}
            color={tintedColor(theme, part.tone, part.strength)}
            paper={theme.palette.background.paper}
          />
        ))}
      </defs>
      {points.map(p => {
        let below = 0;
        return parts.map((part, i) => {
          const from = below;
          below += p.parts?.[i] ?? 0;
          const height = y(from) - y(below);
          return height > 0 ? (
            <rect
              key={`${p.start} ${part.name}`}
              x={x(p.start)}
              width={Math.max(1, x(p.end) - x(p.start) - 0.5)}
              y={y(below)}
              height={height}
              strokeWidth={0.5}
              {...patternFill(
                part.pattern,
                tintedColor(theme, part.tone, part.strength),
                idOf(part.name),
              )}
            />
          ) : null;
        });
      })}
    </g>
  );
}

/** Stretches of which nothing is known: shaded, never bridged. */
export function Unmeasured(props: SeriesProps) {
  const { x, height } = props.layout;
  const { palette } = useTheme();
  return (
    <g fill={palette.action.disabledBackground}>
      {props.chart.points
        .filter(p => p.value === null)
        .map(p => (
          <rect
            key={p.start}
            x={x(p.start)}
            width={Math.max(0, x(p.end) - x(p.start))}
            y={MARGIN.top}
            height={height - MARGIN.top - MARGIN.bottom}
          />
        ))}
    </g>
  );
}

/** The values themselves, in the manner of the chart. */
export function Series(props: SeriesProps) {
  switch (props.chart.kind) {
    case 'bars':
      return <Bars {...props} />;
    case 'stack':
      return <Stack {...props} />;
    default:
      return <Line {...props} filled={props.chart.kind === 'area'} />;
  }
}
