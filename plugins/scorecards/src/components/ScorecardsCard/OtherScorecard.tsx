import { makeStyles } from '@material-ui/core/styles';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { ResultBar } from '../ResultBar';
import { ScorecardHead } from './ScorecardHead';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(17em, 100%), 1fr))',
      alignItems: 'center',
      gap: theme.spacing(0, 2),
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:last-child': { borderBottom: 'none', paddingBottom: 0 },
    },
  }),
  { name: 'CallboardOtherScorecard' },
);

/** A scorecard in a line: where the entity stands, and how many checks pass. */
export function OtherScorecard(props: {
  result: EntityScorecard;
  tab: string | undefined;
}) {
  const { result, tab } = props;
  const classes = useStyles();
  return (
    <li className={classes.root}>
      <ScorecardHead result={result} tab={tab} />
      <ResultBar result={result} />
    </li>
  );
}
