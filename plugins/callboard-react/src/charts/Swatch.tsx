import { useId } from 'react';
import { useTheme } from '@material-ui/core/styles';
import { tintedColor, Tone } from '../tones';

/** How a surface is filled, so that surfaces differ without their colours. @public */
export type Pattern = 'solid' | 'striped' | 'outlined' | 'hatched';

/** Names of fills are unique in the document; colons and spaces would have to be escaped in `url(#…)`. */
export function usePatternIds(): (name: string) => string {
  const id = useId().replace(/:/g, '');
  return name => `callboard-${id}-${name.replace(/\W+/g, '-')}`;
}

/** Diagonal lines, to be referred to as `url(#id)`. */
export function Hatching(props: {
  id: string;
  color: string;
  /** Pixels between two lines. */
  gap?: number;
  strokeWidth?: number;
  ground?: string;
}) {
  const { id, color, gap = 6, strokeWidth = 1.5, ground } = props;
  return (
    <pattern
      id={id}
      width={gap}
      height={gap}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      {ground && <rect width={gap} height={gap} fill={ground} />}
      <line x2="0" y2={gap} stroke={color} strokeWidth={strokeWidth} />
    </pattern>
  );
}

/** What a surface of a tone and a pattern is filled and outlined with; `id` is that of its {@link PatternDefinition}. */
export function patternFill(
  pattern: Pattern,
  color: string,
  id: string,
): { fill: string; stroke?: string } {
  switch (pattern) {
    case 'solid':
      return { fill: color };
    case 'outlined':
      return { fill: 'transparent', stroke: color };
    default:
      return { fill: `url(#${id})` };
  }
}

/** The definition that a striped or hatched surface refers to. */
export function PatternDefinition(props: {
  id: string;
  pattern: Pattern;
  color: string;
  /** What the stripes of a striped surface are drawn with. */
  paper: string;
}) {
  const { id, pattern, color, paper } = props;
  if (pattern === 'striped') {
    return <Hatching id={id} color={paper} gap={5} ground={color} />;
  }
  return pattern === 'hatched' ? (
    <Hatching id={id} color={color} gap={5} />
  ) : null;
}

/**
 * A little square of a legend: the tone and the pattern of a surface. Hidden from screen readers; a word belongs beside
 * it.
 * @public
 */
export function Swatch(props: {
  tone: Tone;
  pattern: Pattern;
  /** See {@link tintedColor}. */
  strength?: number;
}) {
  const { tone, pattern, strength } = props;
  const theme = useTheme();
  const id = usePatternIds()('swatch');
  const color = tintedColor(theme, tone, strength);
  return (
    <svg
      aria-hidden="true"
      width={12}
      height={12}
      style={{ flex: 'none', display: 'block' }}
    >
      <defs>
        <PatternDefinition
          id={id}
          pattern={pattern}
          color={color}
          paper={theme.palette.background.paper}
        />
      </defs>
      <rect
        x={0.75}
        y={0.75}
        width={10.5}
        height={10.5}
        rx={1.5}
        stroke={color}
        {...patternFill(pattern, color, id)}
      />
    </svg>
  );
}
