import { useTheme } from '@material-ui/core/styles';
import { Axes } from './Axes';
import { Comparisons } from './Comparisons';
import { ChartLayout, MARGIN } from './layout';
import { MarkLines } from './MarkLines';
import { Series, Unmeasured } from './Series';
import { Spans } from './Spans';
import { TimeChartProps } from './types';

function Pointer(props: {
  chart: TimeChartProps;
  layout: ChartLayout;
  index: number;
}) {
  const { chart, layout, index } = props;
  const { palette } = useTheme();
  const at = chart.points[index];
  if (!at) {
    return null;
  }
  const line = chart.kind === 'area' || chart.kind === 'line';
  const x = layout.x(line ? at.end : (at.start + at.end) / 2);
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={MARGIN.top}
        y2={layout.height - MARGIN.bottom}
        stroke={palette.text.primary}
      />
      {at.value !== null && (
        <circle
          cx={x}
          cy={layout.y(at.value)}
          r={3.5}
          fill={palette.background.paper}
          stroke={palette.text.primary}
          strokeWidth={1.5}
        />
      )}
    </g>
  );
}

/** What a picture says in words: its summary, and what is hatched or still to come. */
function description(chart: TimeChartProps): string {
  const { name, summary, spans = [], marks = [] } = chart;
  const labels = [...new Set(spans.map(span => span.label))];
  return [
    `${name}. ${summary}`,
    ...labels,
    ...(marks.length > 0 ? [`${marks.length} marks above it`] : []),
  ].join(' ');
}

/** The drawing itself, without anything to touch. */
export function Plot(props: {
  chart: TimeChartProps;
  layout: ChartLayout;
  /** Index of the point that is pointed at. */
  cursor?: number;
}) {
  const { chart, layout, cursor } = props;
  return (
    <svg
      role="img"
      aria-label={description(chart)}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ display: 'block' }}
    >
      <Unmeasured chart={chart} layout={layout} />
      <Axes layout={layout} formatValue={chart.formatValue} />
      <Spans spans={chart.spans ?? []} layout={layout} />
      <Series chart={chart} layout={layout} />
      <Comparisons chart={chart} layout={layout} />
      <MarkLines marks={chart.marks ?? []} layout={layout} />
      {cursor !== undefined && (
        <Pointer chart={chart} layout={layout} index={cursor} />
      )}
    </svg>
  );
}
