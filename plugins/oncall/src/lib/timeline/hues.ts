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
 * A hue for everybody who is named: always the same for the same people, and another one for each as long as there are
 * enough. Beyond that hues repeat: a name or its initials belong beside it.
 */
export function huesOf(refs: Iterable<string>): ReadonlyMap<string, number> {
  const hues = new Map<string, number>();
  const taken = new Set<number>();
  for (const ref of [...new Set(refs)].sort()) {
    let hue = hash(ref) % HUES.length;
    while (taken.size < HUES.length && taken.has(hue)) {
      hue = (hue + 1) % HUES.length;
    }
    taken.add(hue);
    hues.set(ref, hue);
  }
  return hues;
}

/** A hue as a colour of the theme, light or dark. */
export function hueColor(theme: Theme, hue: number): string {
  const color = HUES[hue % HUES.length] ?? indigo;
  return theme.palette.type === 'dark' ? color[300] : color[700];
}
