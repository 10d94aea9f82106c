import { useTheme } from '@material-ui/core/styles';
import { ChartLayout, MARGIN } from './layout';
import { TimeChartMark } from './types';

/** From each mark a thin line down through the plot; what lasted has a beam along its top. */
export function MarkLines(props: {
  marks: readonly TimeChartMark[];
  layout: ChartLayout;
}) {
  const { marks, layout } = props;
  const { palette } = useTheme();
  const [from, to] = layout.timeDomain;
  return (
    <g stroke={palette.text.primary}>
      {marks
        .filter(mark => mark.at >= from && mark.at <= to)
        .map(mark => {
          const x = layout.x(mark.at);
          return (
            <g key={mark.id}>
              <line
                x1={x}
                x2={x}
                y1={0}
                y2={layout.height - MARGIN.bottom}
                strokeOpacity={0.45}
                strokeDasharray="1 3"
              />
              {mark.end !== undefined && (
                <line
                  x1={x}
                  x2={layout.x(Math.min(to, mark.end))}
                  y1={3}
                  y2={3}
                  strokeWidth={3}
                  strokeOpacity={0.6}
                />
              )}
            </g>
          );
        })}
    </g>
  );
}
