import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  formatAge,
  formatInstantInFull,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { tabPath } from '../../lib/tabPath';
import { standingLook } from '../../lib/words/standings';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
      overflowWrap: 'anywhere',
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'CallboardScorecardHead' },
);

/** Which scorecard, and where the entity stands: "Production readiness · silver, for 12 d". */
export function ScorecardHead(props: {
  result: EntityScorecard;
  tab: string | undefined;
}) {
  const { result, tab } = props;
  const { scorecard, scorecardTitle, standing, levels, levelSince } = result;
  const classes = useStyles();
  const now = useNow();
  const look = standingLook(
    levels.map(({ level }) => level),
    standing,
  );
  return (
    <div className={classes.root}>
      <Typography variant="subtitle2" component="h3">
        {tab ? (
          <Link to={tabPath(tab, { scorecard })}>{scorecardTitle}</Link>
        ) : (
          scorecardTitle
        )}
      </Typography>
      <StateChip tone={look.tone} label={look.label} />
      <Typography
        variant="body2"
        component="span"
        color="textSecondary"
        title={`Since ${formatInstantInFull(levelSince)}`}
      >
        for {formatAge(levelSince, now)}
      </Typography>
    </div>
  );
}
