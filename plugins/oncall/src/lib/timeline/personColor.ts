import { Theme } from '@material-ui/core/styles';
import blueGrey from '@material-ui/core/colors/blueGrey';
import brown from '@material-ui/core/colors/brown';
import cyan from '@material-ui/core/colors/cyan';
import deepPurple from '@material-ui/core/colors/deepPurple';
import indigo from '@material-ui/core/colors/indigo';
import lightBlue from '@material-ui/core/colors/lightBlue';
import pink from '@material-ui/core/colors/pink';
import purple from '@material-ui/core/colors/purple';
import teal from '@material-ui/core/colors/teal';

/** No red, amber or green: those are verdicts. */
const HUES = [
  indigo,
  teal,
  purple,
  cyan,
  brown,
  pink,
  lightBlue,
  deepPurple,
  blueGrey,
];

/** The same text always gives the same number. */
function hash(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003,
    7,
  );
}

/**
 * The colour somebody has on every screen, in the theme's light or dark. Colours repeat: a name or its initials belong
 * beside it.
 */
export function personColor(theme: Theme, refs: readonly string[]): string {
  const hue = HUES[hash(refs.join(' ')) % HUES.length] ?? indigo;
  return theme.palette.type === 'dark' ? hue[300] : hue[700];
}
