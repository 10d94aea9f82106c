import { useTheme } from '@material-ui/core/styles';
import { timeTicks, valueTicks } from '../scale';
import { ChartLayout, MARGIN } from './layout';

/** Pixels that a label of the time axis needs. */
const LABEL_WIDTH = 72;

function timeLabel(at: number): string {
  const date = new Date(at);
  const midnight = date.getHours() === 0 && date.getMinutes() === 0;
  return midnight
    ? date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
    : date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** Grid lines and their labels; zero stands out. */
export function Axes(props: {
  layout: ChartLayout;
  formatValue: (value: number) => string;
}) {
  const { layout, formatValue } = props;
  const { width, height, x, y } = layout;
  const { palette, typography } = useTheme();
  const right = width - MARGIN.right;
  const text = {
    fill: palette.text.secondary,
    fontSize: 11,
    fontFamily: typography.fontFamily,
  };
  const columns = Math.floor((right - MARGIN.left) / LABEL_WIDTH);
  return (
    <g>
      {valueTicks(layout.valueDomain, 4).map(value => (
        <g key={value}>
          <line
            x1={MARGIN.left}
            x2={right}
            y1={y(value)}
            y2={y(value)}
            stroke={value === 0 ? palette.text.secondary : palette.divider}
          />
          <text {...text} x={MARGIN.left - 6} y={y(value) + 4} textAnchor="end">
            {formatValue(value)}
          </text>
        </g>
      ))}
      {timeTicks(layout.timeDomain, columns).map(at => (
        <g key={at}>
          <line
            x1={x(at)}
            x2={x(at)}
            y1={height - MARGIN.bottom}
            y2={height - MARGIN.bottom + 4}
            stroke={palette.text.secondary}
          />
          <text
            {...text}
            x={Math.min(x(at), right - 16)}
            y={height - 5}
            textAnchor="middle"
          >
            {timeLabel(at)}
          </text>
        </g>
      ))}
    </g>
  );
}
