import { useTheme } from '@material-ui/core/styles';
import { Hatching, usePatternIds } from '../Swatch';
import { ChartLayout, MARGIN } from './layout';
import { TimeChartSpan } from './types';

/** Stretches that did not count, hatched, and stretches still to come, dotted at their edge. */
export function Spans(props: {
  spans: readonly TimeChartSpan[];
  layout: ChartLayout;
}) {
  const { spans, layout } = props;
  const { palette } = useTheme();
  const id = usePatternIds()('hatching');
  const [from, to] = layout.timeDomain;
  return (
    <g>
      <defs>
        <Hatching
          id={id}
          color={palette.text.secondary}
          gap={7}
          strokeWidth={1}
        />
      </defs>
      {spans
        .filter(span => span.end > from && span.start < to)
        .map(span => {
          const left = layout.x(Math.max(from, span.start));
          const right = layout.x(Math.min(to, span.end));
          return (
            <rect
              key={`${span.start} ${span.label}`}
              data-pattern={span.pattern}
              x={left}
              width={Math.max(2, right - left)}
              y={MARGIN.top}
              height={layout.height - MARGIN.top - MARGIN.bottom}
              fill={span.pattern === 'hatched' ? `url(#${id})` : 'transparent'}
              stroke={palette.text.secondary}
              strokeWidth={1}
              strokeOpacity={0.7}
              strokeDasharray={span.pattern === 'open' ? '1 4' : undefined}
            />
          );
        })}
    </g>
  );
}
