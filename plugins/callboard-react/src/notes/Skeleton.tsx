import { alpha, makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    '@keyframes breathe': {
      '0%, 100%': { opacity: 1 },
      '50%': { opacity: 0.45 },
    },
    bone: {
      display: 'block',
      maxWidth: '100%',
      margin: theme.spacing(0.5, 0),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: alpha(theme.palette.text.primary, 0.11),
      animation: '$breathe 1.8s ease-in-out infinite',
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
  }),
  { name: 'CallboardSkeleton' },
);

/**
 * A grey bone in the place and size of what is still loading, so that nothing jumps.
 * @public
 */
export function Skeleton(props: {
  /** CSS length, or pixels; the full width where it is left out. */
  width?: number | string;
  /** Pixels; a line of text where it is left out. */
  height?: number;
}) {
  const classes = useStyles();
  const { width = '100%', height = 16 } = props;
  return (
    <span
      className={classes.bone}
      data-testid="skeleton"
      aria-hidden="true"
      style={{ width, height }}
    />
  );
}
