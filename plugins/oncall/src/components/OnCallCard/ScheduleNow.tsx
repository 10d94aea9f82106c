import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  FreshnessBadge,
  StateChip,
  useNow,
  useZones,
} from '@callboard/backstage-plugin-callboard-react';
import { People } from '@callboard/backstage-plugin-oncall-common';
import { MappedLevels } from '../../lib/onCalls';
import { useScheduleLink } from '../../lib/scheduleLink';
import { pagingWords } from '../../lib/states';
import { HandoffNote } from '../HandoffNote';
import { LevelLines } from '../LevelLines';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      columnGap: theme.spacing(2),
    },
  }),
  { name: 'CallboardScheduleNow' },
);

/** One schedule of the card: its levels now and next, and what keeps it from paging. */
export function ScheduleNow(props: {
  schedule: MappedLevels;
  people: People;
  /** Whether to name it, because it is not the only one. */
  titled: boolean;
}) {
  const { schedule, people, titled } = props;
  const classes = useStyles();
  const now = useNow();
  const zones = useZones(schedule.timeZone);
  const to = useScheduleLink()(schedule.schedule);
  const paging = pagingWords(schedule.paging);
  const { scheduleTitle: title, levels } = schedule;
  return (
    <>
      {titled && (
        <div className={classes.head}>
          <Typography variant="subtitle2" component="h3">
            {to ? <Link to={to}>{title}</Link> : title}
          </Typography>
          {schedule.stale && (
            <FreshnessBadge
              freshness={{
                asOf: schedule.asOf,
                stale: true,
                reason: schedule.staleReason,
              }}
            />
          )}
        </div>
      )}
      {paging && <StateChip {...paging} />}
      <LevelLines
        name={title}
        levels={levels}
        people={people}
        zones={zones}
        now={now}
      />
      <HandoffNote
        schedule={schedule.schedule}
        levels={levels}
        zones={zones}
        now={now}
      />
    </>
  );
}
