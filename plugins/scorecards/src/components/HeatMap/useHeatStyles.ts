import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import { Tone, toneColor } from '@callboard/backstage-plugin-callboard-react';

/** Pixels. Rows are of one height, so that those out of sight need not be drawn to be scrolled past. */
export const ROW_HEIGHT = 34;

/** Pixels that the heads of rows take, and on a narrow page. */
export const HEAD_WIDTH = { wide: 260, narrow: 168 };

/** Pixels of the head of the table: the levels, and below them the slanted titles. */
export const HEAD_HEIGHT = { groups: 26, titles: 156, plain: 34 };

const ground = (theme: Theme, tone: Tone, opacity: number) =>
  alpha(toneColor(theme, tone), opacity);

/** Looks of heat maps. */
export const useHeatStyles = makeStyles(
  theme => ({
    frame: {
      overflow: 'auto',
      maxHeight: '72vh',
      backgroundColor: theme.palette.background.paper,
      // A square that is moved to must not end up below the head or the names.
      scrollPaddingLeft: HEAD_WIDTH.wide,
    },
    table: {
      borderCollapse: 'separate',
      borderSpacing: 0,
      tableLayout: 'fixed',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      color: theme.palette.text.primary,
    },
    sticky: { backgroundColor: theme.palette.background.paper, padding: 0 },
    corner: {
      position: 'sticky',
      top: 0,
      left: 0,
      zIndex: 3,
      verticalAlign: 'bottom',
      textAlign: 'left',
      borderBottom: `1px solid ${theme.palette.divider}`,
      borderRight: `1px solid ${theme.palette.divider}`,
    },
    group: {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      height: HEAD_HEIGHT.groups,
      fontSize: theme.typography.caption.fontSize,
      textAlign: 'left',
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      paddingLeft: 6,
      borderLeft: `1px solid ${theme.palette.divider}`,
    },
    title: {
      position: 'sticky',
      zIndex: 2,
      verticalAlign: 'bottom',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    firstOfGroup: { borderLeft: `1px solid ${theme.palette.divider}` },
    upright: {
      height: HEAD_HEIGHT.titles,
      width: '100%',
      padding: theme.spacing(0.5, 0),
      border: 0,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      fontSize: 12,
      lineHeight: 1.15,
      cursor: 'pointer',
      writingMode: 'vertical-rl',
      transform: 'rotate(180deg)',
      textAlign: 'left',
      overflow: 'hidden',
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    plain: {
      height: HEAD_HEIGHT.plain,
      lineHeight: `${HEAD_HEIGHT.plain}px`,
      padding: theme.spacing(0, 1),
      textAlign: 'left',
      whiteSpace: 'nowrap',
    },
    head: {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      padding: theme.spacing(0, 1),
      textAlign: 'left',
      fontWeight: 'normal',
      borderRight: `1px solid ${theme.palette.divider}`,
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    after: {
      padding: theme.spacing(0, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    row: { height: ROW_HEIGHT },
    cell: {
      padding: 0,
      textAlign: 'center',
      cursor: 'pointer',
      fontWeight: 'bold',
      backgroundClip: 'padding-box',
      // White lines between the squares.
      boxShadow: `inset 0 0 0 1px ${theme.palette.background.paper}`,
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:hover': {
        boxShadow: `inset 0 0 0 2px ${theme.palette.text.secondary}`,
      },
      '&:focus': {
        outline: 'none',
        boxShadow: `inset 0 0 0 3px ${theme.palette.primary.main}`,
      },
    },
    good: { backgroundColor: ground(theme, 'good', 0.28) },
    warning: { backgroundColor: ground(theme, 'warning', 0.4) },
    bad: { backgroundColor: ground(theme, 'bad', 0.5) },
    neutral: { backgroundColor: ground(theme, 'neutral', 0.18) },
    unknown: {
      backgroundImage: `repeating-linear-gradient(135deg, ${ground(
        theme,
        'unknown',
        0.35,
      )} 0 1.5px, transparent 1.5px 6px)`,
    },
    faint: {
      backgroundColor: 'transparent',
      backgroundImage: 'none',
      color: theme.palette.text.secondary,
      fontWeight: 'normal',
    },
    absent: { cursor: 'default' },
  }),
  { name: 'CallboardHeatMap' },
);
