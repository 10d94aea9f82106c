import { alpha, Theme } from '@material-ui/core/styles';
import { People } from '@callboard/backstage-plugin-oncall-common';
import { initialsOf, nameOf } from '../../lib/people';
import { Cell, cellTitle, GapKind } from '../../lib/timeline';

/** What a bar of somebody is filled and edged with: their colour, faint enough for text upon it in either theme. */
export function barStyle(
  theme: Theme,
  color: string,
  isLayer: boolean,
  pixels: number,
): { backgroundColor: string; borderColor: string; borderLeft?: string } {
  const dark = theme.palette.type === 'dark';
  const strength = dark ? 0.5 : 0.3;
  return isLayer
    ? { backgroundColor: alpha(color, strength / 4), borderColor: color }
    : {
        backgroundColor: alpha(color, strength),
        borderColor: color,
        // Of a sliver the edge would be all there is.
        borderLeft: `${pixels < 14 ? 1 : 4}px solid ${color}`,
      };
}

const SHORT_GAPS: Record<GapKind, string[]> = {
  red: ['!'],
  amber: ['nobody', '!'],
  covered: ['nobody'],
  declared: ['off'],
  unknown: ['unknown', '?'],
};

/** What may stand in a cell, from the longest to the shortest. */
export function cellTexts(cell: Cell, people: People): string[] {
  switch (cell.kind) {
    case 'shift': {
      const names = cell.turn.users.map(ref => nameOf(people, ref));
      return [
        cellTitle(cell, people),
        names.map(name => name.split(' ')[0]).join(', '),
        names.map(initialsOf).join(' '),
        names.length > 1 ? `${names.length}×` : initialsOf(names[0] ?? ''),
      ];
    }
    case 'gap':
      return [cellTitle(cell, people), ...SHORT_GAPS[cell.gap]];
    default:
      return [`${cell.turns.length} shifts`, String(cell.turns.length)];
  }
}
