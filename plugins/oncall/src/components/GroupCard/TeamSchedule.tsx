import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  FreshnessBadge,
  StateChip,
  useNow,
  useZones,
} from '@callboard/backstage-plugin-callboard-react';
import {
  People,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { gapWords } from '../../lib/gapWords';
import { useScheduleLink } from '../../lib/scheduleLink';
import { pagingWords, SCHEDULE_STATES } from '../../lib/states';
import { HandoffNote } from '../HandoffNote';
import { LevelLines } from '../LevelLines';

/** A schedule of a team: how it stands, who answers now and next, the next gap. */
export function TeamSchedule(props: {
  schedule: ScheduleSummary;
  people: People;
}) {
  const { schedule, people } = props;
  const now = useNow();
  const zones = useZones(schedule.timeZone);
  const to = useScheduleLink()(schedule.ref);
  const paging = pagingWords(schedule.paging);
  return (
    <>
      {schedule.state !== 'ok' && schedule.state !== 'stale' && (
        <div>
          <StateChip {...SCHEDULE_STATES[schedule.state]} />
        </div>
      )}
      {schedule.stale && (
        <FreshnessBadge
          freshness={{
            asOf: schedule.asOf,
            stale: true,
            reason: schedule.staleReason,
          }}
        />
      )}
      {paging && (
        <div>
          <StateChip {...paging} />
        </div>
      )}
      <LevelLines
        name={schedule.title}
        levels={schedule.levels}
        people={people}
        zones={zones}
        now={now}
      />
      {schedule.levels.length === 0 && (
        <Typography variant="body2">
          Nothing is known of it yet
          {schedule.staleReason && `: ${schedule.staleReason}`}.
        </Typography>
      )}
      {schedule.nextGap && (
        <div>
          <StateChip {...gapWords(schedule.nextGap, zones, now)} />
        </div>
      )}
      <HandoffNote
        schedule={schedule.ref}
        levels={schedule.levels}
        zones={zones}
        now={now}
      />
      {to && (
        <Typography variant="body2">
          <Link to={to}>Timeline and overrides</Link>
        </Typography>
      )}
    </>
  );
}
