import { ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
    framed: { padding: theme.spacing(2) },
    frameless: { backgroundColor: 'transparent' },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
      overflowWrap: 'anywhere',
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'CallboardSection' },
);

/**
 * A part of a page, with its heading and how old it is.
 * @public
 */
export function Section(props: {
  title: string;
  age?: ReactNode;
  /** What is in it draws its own frame. */
  frameless?: boolean;
  children: ReactNode;
}) {
  const { title, age, frameless = false, children } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <Paper
      component="section"
      square={frameless}
      elevation={frameless ? 0 : 1}
      className={`${classes.root} ${
        frameless ? classes.frameless : classes.framed
      }`}
      aria-labelledby={id}
    >
      <div className={classes.head}>
        <Typography variant="h6" component="h2" id={id}>
          {title}
        </Typography>
        {age}
      </div>
      {children}
    </Paper>
  );
}
