import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  FreshnessBadge,
  Part,
  StateChip,
  useEntityResource,
  useNow,
  useZones,
} from '@callboard/backstage-plugin-callboard-react';
import {
  People,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { useScheduleLink } from '../../lib/scheduleLink';
import { SCHEDULE_STATES } from '../../lib/states';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { rootRouteRef } from '../../routes';
import { LevelLines } from '../LevelLines';

/** Schedules that are shown; the page of all schedules has the others. */
const SCHEDULES = 5;

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
    },
  }),
  { name: 'CallboardMyTeams' },
);

function Team(props: { schedule: ScheduleSummary; people: People }) {
  const { schedule, people } = props;
  const { ref, title, state, levels, asOf, stale, staleReason } = schedule;
  const classes = useStyles();
  const now = useNow();
  const zones = useZones(schedule.timeZone);
  const to = useScheduleLink()(ref);
  return (
    <div>
      <div className={classes.head}>
        <Typography variant="body2" component="span">
          {to ? <Link to={to}>{title}</Link> : title}
        </Typography>
        {state !== 'ok' && state !== 'stale' && (
          <StateChip {...SCHEDULE_STATES[state]} />
        )}
        {stale && (
          <FreshnessBadge freshness={{ asOf, stale, reason: staleReason }} />
        )}
      </div>
      <LevelLines
        name={title}
        levels={levels.slice(0, 1)}
        people={people}
        zones={zones}
        now={now}
      />
    </div>
  );
}

/** Who is asked first in schedules that some groups own. */
export function MyTeams(props: { teams: string[] }) {
  const { teams } = props;
  const onCallApi = useApi(onCallApiRef);
  const all = useRouteRef(rootRouteRef)?.();
  const schedules = useEntityResource(
    `schedules of ${teams.join(' ')}`,
    signal =>
      onCallApi.listSchedules({ owner: teams, limit: SCHEDULES }, { signal }),
    { trigger: useOnCallSignal() },
  );
  return (
    <Part
      resource={schedules}
      action="read the schedules of your teams"
      name="the schedules of your teams"
      bones={[18, 18]}
      ageless
    >
      {({ items, people, totalItems }) => (
        <>
          {items.map(schedule => (
            <Team key={schedule.ref} schedule={schedule} people={people} />
          ))}
          {items.length === 0 && (
            <Typography variant="body2" color="textSecondary">
              Your teams have no schedule.
            </Typography>
          )}
          {totalItems > items.length && all && (
            <Typography variant="body2">
              <Link
                to={`${all}?${new URLSearchParams(
                  teams.map(ref => ['owner', ref]),
                ).toString()}`}
              >
                All {totalItems} schedules of your teams
              </Link>
            </Typography>
          )}
        </>
      )}
    </Part>
  );
}
