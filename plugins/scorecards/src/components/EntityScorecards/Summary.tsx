import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  EntityResource,
  ErrorNote,
  formatAge,
  formatInstantInFull,
  Section,
  Skeleton,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  EntityHistory,
  EntityScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { levelSpans, stretchOf } from '../../lib/entityHistory';
import { historyWords } from '../../lib/historyParts';
import { scoreWords } from '../../lib/words/counts';
import { standingLook } from '../../lib/words/standings';
import { HistoryStrip } from '../HistoryStrip';
import { NextFixNote } from '../NextFixNote';
import { ResultBar } from '../ResultBar';
import { Ladder } from './Ladder';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(22em, 100%), 1fr))',
      gap: theme.spacing(2, 4),
      alignItems: 'start',
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
    },
    part: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
    },
  }),
  { name: 'CallboardScorecardSummary' },
);

/** Where the entity stands, with the levels, the score, the way there, and what to do next. */
export function Summary(props: {
  result: EntityScorecard;
  history: EntityResource<EntityHistory>;
}) {
  const { result, history } = props;
  const { standing, levelSince, scorecardTitle } = result;
  const classes = useStyles();
  const now = useNow();
  const levels = result.levels.map(({ level }) => level);
  const look = standingLook(levels, standing);
  const spans = history.value && levelSpans(history.value, levels);
  return (
    <Section
      title={scorecardTitle}
      age={
        <Typography variant="body2" color="textSecondary">
          version {result.version}
        </Typography>
      }
    >
      <div className={classes.root}>
        <div className={classes.part}>
          <div className={classes.line}>
            <StateChip tone={look.tone} label={look.label} />
            <Typography
              variant="body2"
              component="span"
              title={`Since ${formatInstantInFull(levelSince)}`}
            >
              for {formatAge(levelSince, now)}, score {scoreWords(result.score)}
            </Typography>
          </div>
          <ResultBar result={result} />
          <Ladder levels={result.levels} />
        </div>
        <div className={classes.part}>
          {history.loading && (
            <div role="status" aria-label="Loading the history">
              <Skeleton height={14} />
            </div>
          )}
          {history.error && (
            <ErrorNote
              action="read its history"
              error={history.error}
              onRetry={history.refresh}
            />
          )}
          {history.value && spans && (
            <div>
              <Typography variant="body2">Level in the last 90 days</Typography>
              <HistoryStrip
                name="Level"
                spans={spans}
                stretch={stretchOf(history.value)}
              />
              <Typography variant="body2" color="textSecondary">
                {historyWords(spans, stretchOf(history.value), now)}
              </Typography>
            </div>
          )}
          {result.nextFix && <NextFixNote nextFix={result.nextFix} />}
        </div>
      </div>
    </Section>
  );
}
