import { ReactNode, useEffect, useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { usePageSurroundings } from './PageContext';

const useStyles = makeStyles(
  theme => ({
    plain: {
      margin: theme.spacing(1, 0),
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body1.fontSize,
      lineHeight: theme.typography.body1.lineHeight,
      color: theme.palette.text.primary,
    },
  }),
  { name: 'CallboardLazyPart' },
);

/**
 * A part of a page that is drawn when it comes near. Until then it is as it was written: about as high, and found by the
 * browser's own search.
 */
export function LazyPart(props: { source: string; children: ReactNode }) {
  const { source, children } = props;
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { nearness } = usePageSurroundings();
  const [near, setNear] = useState(nearness === undefined);
  useEffect(
    () =>
      near || !root.current
        ? undefined
        : nearness?.wait(root.current, () => setNear(true)),
    [near, nearness],
  );
  return near ? (
    <>{children}</>
  ) : (
    <div ref={root} className={classes.plain}>
      {source}
    </div>
  );
}
