import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { ToneMark } from '../tones';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(1.5, 2) },
    summary: {
      cursor: 'pointer',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    title: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    list: {
      margin: theme.spacing(1, 0, 0),
      paddingLeft: theme.spacing(3),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardPanel' },
);

/**
 * Something that needs mending: a line that opens into a list; its children are list items.
 * @public
 */
export function Panel(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <Paper
      className={classes.root}
      component="section"
      aria-label={props.title}
    >
      <details>
        <summary className={classes.summary}>
          <Typography
            variant="body2"
            component="span"
            className={classes.title}
          >
            <ToneMark tone="warning" />
            {props.title}
          </Typography>
        </summary>
        <ul className={classes.list}>{props.children}</ul>
      </details>
    </Paper>
  );
}
