import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: {
      marginTop: theme.spacing(2.5),
      '@media print': { breakInside: 'avoid' },
    },
  }),
  { name: 'CallboardSheetSection' },
);

/** A part of the sheet; one that is empty says so, since a handoff must not leave doubts. */
export function SheetSection(props: {
  title: string;
  /** What is said instead, where there is nothing. */
  none?: string | false;
  children: ReactNode;
}) {
  const { title, none, children } = props;
  const classes = useStyles();
  return (
    <section className={classes.root} aria-label={title}>
      <Typography variant="subtitle1" component="h3" gutterBottom>
        {title}
      </Typography>
      {none ? (
        <Typography variant="body2" color="textSecondary">
          {none}
        </Typography>
      ) : (
        children
      )}
    </section>
  );
}
