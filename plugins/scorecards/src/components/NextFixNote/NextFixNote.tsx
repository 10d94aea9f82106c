import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { NextFix } from '@callboard/backstage-plugin-scorecards-common';
import { FixLink } from '../FixLink';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 1.5),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardNextFixNote' },
);

/** The check whose passing brings most, and how to pass it. */
export function NextFixNote(props: { nextFix: NextFix }) {
  const { title, gain, fix } = props.nextFix;
  const classes = useStyles();
  return (
    <div className={classes.root} role="note" aria-label="Next best fix">
      <Typography variant="body2">
        <strong>Next best fix:</strong> {title}. {gain}.
      </Typography>
      {fix && <FixLink fix={fix} of={title} />}
    </div>
  );
}
