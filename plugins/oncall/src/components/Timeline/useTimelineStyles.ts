import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import { toneColor } from '@callboard/backstage-plugin-callboard-react';

function hatching(color: string, width: number) {
  return `repeating-linear-gradient(45deg, ${color} 0 ${width}px, transparent ${width}px ${
    width * 2.4
  }px)`;
}

function gapStyle(theme: Theme, tone: 'bad' | 'warning') {
  const color = toneColor(theme, tone);
  return {
    backgroundImage: hatching(alpha(color, 0.55), 5),
    border: `2px solid ${color}`,
    fontWeight: 700,
  };
}

/** How cells of a timeline look: loud where nobody answers, quiet where that is on purpose. */
export const useTimelineStyles = makeStyles(
  theme => ({
    cell: {
      position: 'absolute',
      top: 3,
      bottom: 3,
      boxSizing: 'border-box',
      display: 'flex',
      alignItems: 'center',
      gap: 3,
      padding: '0 5px',
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      borderRadius: 4,
      cursor: 'pointer',
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.caption.fontSize,
      lineHeight: 1.2,
      '&:focus': { outline: 'none' },
      '&:focus-visible': {
        zIndex: 3,
        boxShadow: `0 0 0 2px ${theme.palette.background.paper}, 0 0 0 4px ${theme.palette.primary.main}`,
      },
      '& svg': { flex: 'none', fontSize: 14 },
    },
    narrow: { padding: 0, justifyContent: 'center' },
    level: { fontWeight: 500 },
    layer: { borderStyle: 'solid', borderWidth: '1px 1px 1px 3px' },
    override: {
      boxShadow: `inset 0 0 0 2px ${theme.palette.text.primary}`,
    },
    temporary: {
      border: `2px dashed ${theme.palette.text.primary} !important`,
    },
    red: gapStyle(theme, 'bad'),
    amber: gapStyle(theme, 'warning'),
    covered: {
      backgroundImage: hatching(alpha(theme.palette.text.secondary, 0.3), 2),
      border: `1px solid ${theme.palette.text.secondary}`,
    },
    declared: {
      backgroundImage: `radial-gradient(${alpha(
        theme.palette.text.secondary,
        0.45,
      )} 1px, transparent 1.2px)`,
      backgroundSize: '8px 8px',
      border: `1px dotted ${theme.palette.text.secondary}`,
      color: theme.palette.text.secondary,
    },
    unknown: {
      border: `1px dashed ${theme.palette.text.secondary}`,
      color: theme.palette.text.secondary,
    },
    cluster: {
      backgroundImage: `repeating-linear-gradient(90deg, ${alpha(
        theme.palette.text.secondary,
        0.35,
      )} 0 2px, transparent 2px 4px)`,
      border: `1px solid ${theme.palette.text.secondary}`,
    },
    word: {
      padding: '0 4px',
      borderRadius: 3,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      backgroundColor: theme.palette.background.paper,
    },
    name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  }),
  { name: 'CallboardTimelineCell' },
);
