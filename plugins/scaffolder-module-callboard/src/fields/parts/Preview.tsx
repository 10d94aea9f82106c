import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      borderLeft: `3px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.action.hover,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardPreview' },
);

/** What an answer comes to, below the field. */
export function Preview(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section className={classes.root} aria-label={props.label}>
      {props.children}
    </section>
  );
}
