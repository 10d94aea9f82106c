import { Theme } from '@material-ui/core/styles';

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
