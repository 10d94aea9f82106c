import { makeStyles } from '@material-ui/core/styles';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { OtherScorecard } from './OtherScorecard';
import { ScorecardBlock } from './ScorecardBlock';

const useStyles = makeStyles(
  theme => ({
    others: {
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'CallboardScorecardsCardContent' },
);

/** The scorecard that lacks most in full, the others in a line each. */
export function CardContent(props: {
  /** Those that need attention most first. */
  items: EntityScorecard[];
  tab: string | undefined;
}) {
  const { items, tab } = props;
  const [first, ...others] = items;
  const classes = useStyles();
  return (
    <>
      {first && <ScorecardBlock result={first} tab={tab} />}
      {others.length > 0 && (
        <ul className={classes.others} aria-label="Other scorecards">
          {others.map(result => (
            <OtherScorecard key={result.scorecard} result={result} tab={tab} />
          ))}
        </ul>
      )}
    </>
  );
}
