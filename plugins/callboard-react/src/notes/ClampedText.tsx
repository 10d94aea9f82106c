import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  {
    root: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      overflow: 'hidden',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'CallboardClampedText' },
);

/**
 * Small print that may be long, such as an error of a source: it takes so many lines and no more, and the whole of it is
 * its title. Where the title cannot be reached (keyboard, touch), the whole text has to stand somewhere else as well.
 * @public
 */
export function ClampedText(props: {
  text: string;
  /** Lines shown at most; 2 unless told. */
  lines?: number;
}) {
  const { text, lines = 2 } = props;
  const classes = useStyles();
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      component="div"
      className={classes.root}
      style={{ WebkitLineClamp: lines }}
      title={text}
    >
      {text}
    </Typography>
  );
}
