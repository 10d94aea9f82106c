import { makeStyles } from '@material-ui/core/styles';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { ResultBar } from '../ResultBar';
import { HoldsBack } from './HoldsBack';
import { NextFixNote } from '../NextFixNote';
import { ScorecardHead } from './ScorecardHead';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
    },
  }),
  { name: 'CallboardScorecardBlock' },
);

/** One scorecard: the level reached, what holds back the next one, and what to do. */
export function ScorecardBlock(props: {
  result: EntityScorecard;
  tab: string | undefined;
}) {
  const { result, tab } = props;
  const classes = useStyles();
  return (
    <section
      className={classes.root}
      aria-label={`Scorecard ${result.scorecardTitle}`}
    >
      <ScorecardHead result={result} tab={tab} />
      <ResultBar result={result} />
      <HoldsBack result={result} tab={tab} />
      {result.nextFix && <NextFixNote nextFix={result.nextFix} />}
    </section>
  );
}
