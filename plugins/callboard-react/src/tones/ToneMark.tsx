import { useTheme } from '@material-ui/core/styles';
import { tintedColor, Tone } from './tone';

const SHAPES: Record<Tone, JSX.Element> = {
  good: <circle cx={6} cy={6} r={5} fill="currentColor" />,
  warning: <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />,
  bad: (
    <rect
      x={1.9}
      y={1.9}
      width={8.2}
      height={8.2}
      transform="rotate(45 6 6)"
      fill="currentColor"
    />
  ),
  neutral: (
    <circle
      cx={6}
      cy={6}
      r={4.5}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
    />
  ),
  unknown: (
    <circle
      cx={6}
      cy={6}
      r={4.5}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeDasharray="2.4 2.3"
    />
  ),
};

/**
 * The shape of a tone: disc, triangle, diamond, ring, broken ring. It is hidden from screen readers: a word belongs
 * beside it.
 * @public
 */
export function ToneMark(props: {
  tone: Tone;
  size?: number;
  /** See {@link tintedColor}. */
  strength?: number;
}) {
  const { tone, size = 12, strength } = props;
  const theme = useTheme();
  return (
    <svg
      aria-hidden="true"
      data-tone={tone}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      style={{ color: tintedColor(theme, tone, strength), flex: 'none' }}
    >
      {SHAPES[tone]}
    </svg>
  );
}
