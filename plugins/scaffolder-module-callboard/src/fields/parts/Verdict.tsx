import { makeStyles } from '@material-ui/core/styles';
import { StateChip, Tone } from '@callboard/backstage-plugin-callboard-react';

const useStyles = makeStyles(
  { root: { minHeight: 24 } },
  {
    name: 'CallboardVerdict',
  },
);

/** What is to be said of an answer while it is given; screen readers hear it when it changes. */
export function Verdict(props: {
  id?: string;
  verdict: { tone: Tone; label: string } | undefined;
}) {
  const { id, verdict } = props;
  const classes = useStyles();
  return (
    <div id={id} role="status" className={classes.root}>
      {verdict && <StateChip {...verdict} />}
    </div>
  );
}
