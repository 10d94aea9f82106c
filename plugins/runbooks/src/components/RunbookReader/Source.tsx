import { forwardRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: theme.spacing(1, 0),
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body1.fontSize,
      lineHeight: theme.typography.body1.lineHeight,
      color: theme.palette.text.primary,
    },
  }),
  { name: 'CallboardSource' },
);

/**
 * A part of a page as it was written, until it comes near and is drawn: about as high, and found by the browser's own
 * search.
 */
export const Source = forwardRef<HTMLDivElement, { text: string }>(
  function SourceText({ text }, ref) {
    const classes = useStyles();
    return (
      <div ref={ref} className={classes.root}>
        {text}
      </div>
    );
  },
);
