import { decomposeColor, Theme } from '@material-ui/core/styles';

/**
 * How a verdict is to be read. `good` is kept for what is proven; `unknown` is neither good nor bad, `neutral` is known
 * and without judgement.
 * @public
 */
export type Tone = 'good' | 'warning' | 'bad' | 'neutral' | 'unknown';

/** Backstage themes add these to the palette of Material UI. */
interface StatusPalette {
  status?: { ok?: string; warning?: string; error?: string };
}

/**
 * The colour of a tone in the theme of the app, light or dark: Backstage's status colours, else Material UI's.
 * @public
 */
export function toneColor(theme: Theme, tone: Tone): string {
  const palette: Theme['palette'] & StatusPalette = theme.palette;
  switch (tone) {
    case 'good':
      return palette.status?.ok ?? palette.success.main;
    case 'warning':
      return palette.status?.warning ?? palette.warning.main;
    case 'bad':
      return palette.status?.error ?? palette.error.main;
    default:
      return palette.text.secondary;
  }
}

/**
 * The colour of a tone mixed with the ground of the page, so that steps of one verdict can be told apart.
 *
 * @param strength - 1 for the full colour, 0 for the ground; 1 where it is left out
 * @public
 */
export function tintedColor(
  theme: Theme,
  tone: Tone,
  strength: number = 1,
): string {
  const full = toneColor(theme, tone);
  const color = decomposeColor(full);
  const ground = decomposeColor(theme.palette.background.paper);
  if (strength >= 1 || !isRgb(color) || !isRgb(ground)) {
    return full;
  }
  const [, , , opacity = 1] = color.values;
  const share = strength * opacity;
  const parts = [0, 1, 2].map(i =>
    Math.round(
      (color.values[i] ?? 0) * share + (ground.values[i] ?? 0) * (1 - share),
    ),
  );
  return `rgb(${parts.join(', ')})`;
}

function isRgb({ type }: ReturnType<typeof decomposeColor>): boolean {
  return type === 'rgb' || type === 'rgba';
}
