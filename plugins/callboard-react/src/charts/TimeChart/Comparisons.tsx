import { useTheme } from '@material-ui/core/styles';
import { toneColor } from '../../tones';
import { Scale } from '../scale';
import { ChartLayout, MARGIN } from './layout';
import { TimeChartProps, TimeChartReference } from './types';

/** Pixels. */
const LABEL_HEIGHT = 12;

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

/** The line of even spending and the values to compare with. */
export function Comparisons(props: {
  chart: TimeChartProps;
  layout: ChartLayout;
}) {
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
              // Below its line where there is no room above it.
              y={
                y(r.value) < MARGIN.top + LABEL_HEIGHT
                  ? y(r.value) + 12
                  : y(r.value) - 3
              }
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
