import { useTheme } from '@material-ui/core/styles';
import { toneColor } from '../../tones';
import { PatternDefinition, patternFill } from '../Swatch';
import { DayKind } from './types';

/** The square of a day of one kind; `id` is that of the kind's pattern. */
export function DaySquare(props: { kind: DayKind; id: string; size: number }) {
  const { kind, id, size } = props;
  const theme = useTheme();
  const color = toneColor(theme, kind.tone);
  const solid = kind.pattern === 'solid' || kind.pattern === 'striped';
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      style={{ display: 'block', flex: 'none' }}
    >
      <rect
        x={1}
        y={1}
        width={size - 2}
        height={size - 2}
        rx={3}
        stroke={color}
        strokeOpacity={0.8}
        {...patternFill(kind.pattern, color, id)}
      />
      <text
        x={size / 2}
        y={size / 2 + 4}
        textAnchor="middle"
        fontSize={11}
        fontWeight="bold"
        fontFamily={theme.typography.fontFamily}
        fill={
          solid
            ? theme.palette.getContrastText(color)
            : theme.palette.text.primary
        }
        stroke={
          kind.pattern === 'solid'
            ? 'none'
            : (solid && color) || theme.palette.background.paper
        }
        strokeWidth={3}
        paintOrder="stroke"
      >
        {kind.letter}
      </text>
    </svg>
  );
}

/** The patterns that the squares refer to, once for all of them. */
export function DayPatterns(props: {
  kinds: readonly DayKind[];
  idOf: (name: string) => string;
}) {
  const theme = useTheme();
  return (
    <svg
      aria-hidden="true"
      width={0}
      height={0}
      style={{ position: 'absolute' }}
    >
      <defs>
        {props.kinds.map(kind => (
          <PatternDefinition
            key={kind.name}
            id={props.idOf(kind.name)}
            pattern={kind.pattern}
            color={toneColor(theme, kind.tone)}
            paper={theme.palette.background.paper}
          />
        ))}
      </defs>
    </svg>
  );
}
