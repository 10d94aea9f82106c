import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  formatDuration,
  formatInstant,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Drill } from '@callboard/backstage-plugin-scorecards-common';
import { DRILL_RESULTS } from '../../../lib/words/drills';
import { SafeLink } from '../../SafeLink';
import { FollowUpList } from './FollowUpList';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1, 2),
      borderLeft: `3px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardDrillDetail' },
);

/** How one drill went. */
export function DrillDetail(props: {
  drill: Drill;
  onChanged: () => void;
  /** Of a planned one: to record what came out of it. */
  onResult: () => void;
}) {
  const { drill, onChanged, onResult } = props;
  const { title, hypothesis, result, at, summary, link, durationSeconds } =
    drill;
  const classes = useStyles();
  const now = useNow();
  return (
    <section className={classes.root} aria-label={`Drill ${title}`}>
      <Typography variant="subtitle2" component="h3">
        <SafeLink to={link}>{title}</SafeLink>
      </Typography>
      <Typography variant="body2" component="div">
        <StateChip {...DRILL_RESULTS[result]} />, {formatInstant(at, now)}
        {durationSeconds !== undefined &&
          `, recovered in ${formatDuration(durationSeconds)}`}
      </Typography>
      <Typography variant="body2">
        <strong>Hypothesis:</strong> {hypothesis}
      </Typography>
      {summary && <Typography variant="body2">{summary}</Typography>}
      {result === 'planned' && (
        <div>
          <Button size="small" variant="outlined" onClick={onResult}>
            Record its result
          </Button>
        </div>
      )}
      <FollowUpList
        label={`Follow-ups of ${title}`}
        followUps={drill.followUps.map(followUp => ({ drill, followUp }))}
        onChanged={onChanged}
      />
      <Typography variant="body2" color="textSecondary">
        Recorded by{' '}
        <EntityDisplayName
          entityRef={drill.recordedBy}
          hideIcon
          disableTooltip
        />
        {drill.source !== 'portal' && ` through ${drill.source}`}.
      </Typography>
    </section>
  );
}
