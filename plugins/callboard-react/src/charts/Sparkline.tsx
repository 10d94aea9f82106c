import { useTheme } from '@material-ui/core/styles';
import { Tone, toneColor } from '../tones';
import { areaPath, linePath } from './path';
import { linearScale } from './scale';

const PAD = 2.5;

/**
 * A trend in the size of a word, oldest first. Gaps stay gaps; the newest value is a dot; zero is a thin line where it
 * is in sight.
 * @public
 */
export function Sparkline(props: {
  values: readonly (number | null)[];
  /** What it shows, for who cannot see it, for example "Budget left over 30 days: from 92 % to 41 %". */
  label: string;
  /** Lowest and highest value; from the values, and at least 0..1, where it is left out. */
  domain?: readonly [number, number];
  tone?: Tone;
  width?: number;
  height?: number;
}) {
  const { values, label, tone = 'neutral', width = 96, height = 24 } = props;
  const theme = useTheme();
  const known = values.filter((v): v is number => v !== null);
  const domain = props.domain ?? [Math.min(0, ...known), Math.max(1, ...known)];
  const x = linearScale(
    [0, Math.max(1, values.length - 1)],
    [PAD, width - PAD],
  );
  const y = linearScale(domain, [height - PAD, PAD]);
  const places = values.map((v, i) =>
    v === null ? null : { x: x(i), y: y(v) },
  );
  const newest = places[places.length - 1];
  const color = toneColor(theme, tone);
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block', flex: 'none' }}
    >
      <line
        x1={0}
        x2={width}
        y1={y(0)}
        y2={y(0)}
        stroke={theme.palette.divider}
      />
      <path d={areaPath(places, y(0))} fill={color} fillOpacity={0.15} />
      <path
        d={linePath(places)}
        fill="none"
        stroke={color}
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {newest && <circle cx={newest.x} cy={newest.y} r={2.2} fill={color} />}
    </svg>
  );
}
