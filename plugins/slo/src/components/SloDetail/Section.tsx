import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(2), minWidth: 0 },
    title: { fontWeight: 'bold' },
  }),
  { name: 'CallboardSloSection' },
);

/** A titled part of the details. */
export function Section(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.root} aria-label={props.title}>
      <Typography variant="body2" component="h4" className={classes.title}>
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}
