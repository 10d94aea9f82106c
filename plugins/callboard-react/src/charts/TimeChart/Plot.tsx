import { useTheme } from '@material-ui/core/styles';
import { toneColor } from '../../tones';
import { areaPath, linePath } from '../path';
import { Axes } from './Axes';
import { ChartLayout, MARGIN } from './layout';
import { Scale } from '../scale';
import { TimeChartProps, TimeChartReference } from './types';

/** Pixels. */
const LABEL_HEIGHT = 12;

function Area(props: { chart: TimeChartProps; layout: ChartLayout }) {
  const { points, tone = 'neutral' } = props.chart;
  const { x, y } = props.layout;
  const color = toneColor(useTheme(), tone);
  const places = points.map(p =>
    p.value === null ? null : { x: x(p.end), y: y(p.value) },
  );
  return (
    <g>
      <path d={areaPath(places, y(0))} fill={color} fillOpacity={0.14} />
      {points.map(
        p =>
          p.bounds && (
            <line
              key={p.start}
              x1={x(p.end)}
              x2={x(p.end)}
              y1={y(p.bounds[0])}
              y2={y(p.bounds[1])}
              stroke={color}
              strokeOpacity={0.4}
            />
          ),
      )}
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

function Bars(props: { chart: TimeChartProps; layout: ChartLayout }) {
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

function Unmeasured(props: { chart: TimeChartProps; layout: ChartLayout }) {
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

/** Highest first; a line too close below one that is named goes without a name. */
function withRoomForLabel(
  references: readonly TimeChartReference[],
  y: Scale,
): Set<TimeChartReference> {
  const named: TimeChartReference[] = [];
  for (const r of [...references].sort((a, b) => b.value - a.value)) {
    const above = named[named.length - 1];
    if (!above || y(r.value) - y(above.value) >= LABEL_HEIGHT) {
      named.push(r);
    }
  }
  return new Set(named);
}

function Comparisons(props: { chart: TimeChartProps; layout: ChartLayout }) {
  const { ideal, references = [] } = props.chart;
  const { x, y, width } = props.layout;
  const theme = useTheme();
  const text = { fontSize: 11, fontFamily: theme.typography.fontFamily };
  const labelled = withRoomForLabel(references, y);
  return (
    <g>
      {ideal && (
        <line
          x1={x(ideal.from.at)}
          y1={y(ideal.from.value)}
          x2={x(ideal.to.at)}
          y2={y(ideal.to.value)}
          stroke={theme.palette.text.secondary}
          strokeDasharray="5 4"
        />
      )}
      {references.map(r => (
        <g key={r.label}>
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(r.value)}
            y2={y(r.value)}
            stroke={toneColor(theme, r.tone)}
            strokeDasharray="2 3"
          />
          {labelled.has(r) && (
            <text
              {...text}
              x={MARGIN.left + 4}
              y={y(r.value) - 3}
              fill={theme.palette.text.primary}
              // A halo keeps the words readable across bars.
              stroke={theme.palette.background.paper}
              strokeWidth={3}
              paintOrder="stroke"
            >
              {r.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** The drawing itself, without anything to touch. */
export function Plot(props: {
  chart: TimeChartProps;
  layout: ChartLayout;
  /** Index of the point that is pointed at. */
  cursor?: number;
}) {
  const { chart, layout, cursor } = props;
  const { palette } = useTheme();
  const at = cursor === undefined ? undefined : chart.points[cursor];
  const cursorX =
    at && layout.x(chart.kind === 'area' ? at.end : (at.start + at.end) / 2);
  return (
    <svg
      role="img"
      aria-label={`${chart.name}. ${chart.summary}`}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ display: 'block' }}
    >
      <Unmeasured chart={chart} layout={layout} />
      <Axes layout={layout} formatValue={chart.formatValue} />
      {chart.kind === 'area' ? (
        <Area chart={chart} layout={layout} />
      ) : (
        <Bars chart={chart} layout={layout} />
      )}
      <Comparisons chart={chart} layout={layout} />
      {at && (
        <g>
          <line
            x1={cursorX}
            x2={cursorX}
            y1={MARGIN.top}
            y2={layout.height - MARGIN.bottom}
            stroke={palette.text.primary}
          />
          {at.value !== null && (
            <circle
              cx={cursorX}
              cy={layout.y(at.value)}
              r={3.5}
              fill={palette.background.paper}
              stroke={palette.text.primary}
              strokeWidth={1.5}
            />
          )}
        </g>
      )}
    </svg>
  );
}
