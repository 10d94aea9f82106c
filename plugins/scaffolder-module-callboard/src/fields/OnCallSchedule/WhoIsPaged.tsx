import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  FreshnessBadge,
  formatDuration,
  inBothZones,
  PlainTable,
  spanWords,
  StateChip,
  useZones,
  Zones,
  zoneWords,
} from '@callboard/backstage-plugin-callboard-react';
import {
  LevelShifts,
  ScheduleShifts,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import {
  DAYS_AHEAD,
  handoffsOf,
  Hole,
  holesOf,
  tonight,
  turnOf,
} from '../../lib/paging';

/** Of more holes and handoffs than this the rest is counted. */
const MOST = 3;

const useStyles = makeStyles(
  theme => ({
    holes: {
      margin: 0,
      padding: theme.spacing(1, 1.5),
      listStyle: 'none',
      border: `2px solid ${theme.palette.error.main}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'CallboardWhoIsPaged' },
);

type NamesOf = (turn: Turn | undefined) => string | undefined;

function Who({ names }: { names: string | undefined }) {
  return names ? <>{names}</> : <StateChip tone="bad" label="nobody" />;
}

function Next(props: {
  level: LevelShifts;
  now: number;
  zones: Zones;
  namesOf: NamesOf;
}) {
  const { level, now, zones, namesOf } = props;
  const handoffs = handoffsOf(level, now);
  const rest = handoffs.length - MOST;
  return (
    <>
      {handoffs.slice(0, MOST).map(turn => (
        <div key={turn.start}>
          {namesOf(turn)} from{' '}
          {inBothZones(zones, Date.parse(turn.start ?? ''), now)}
        </div>
      ))}
      {rest > 0 && <div>and {rest} more handoffs</div>}
      {handoffs.length === 0 && 'no handoff'}
    </>
  );
}

function Holes(props: { holes: Hole[]; timeZone: string; now: number }) {
  const { holes, timeZone, now } = props;
  const classes = useStyles();
  if (holes.length === 0) {
    return (
      <StateChip tone="good" label={`no gap in the next ${DAYS_AHEAD} days`} />
    );
  }
  return (
    <ul className={classes.holes} aria-label="Gaps ahead">
      {holes.slice(0, MOST).map(({ tone, words, start, end }) => (
        <li key={`${start} ${words}`}>
          <StateChip
            tone={tone}
            label={`${words}: ${spanWords(
              timeZone,
              start,
              end,
              now,
            )} (${formatDuration((end - start) / 1000)})`}
          />
        </li>
      ))}
      {holes.length > MOST && <li>and {holes.length - MOST} more</li>}
    </ul>
  );
}

/** Who would be paged now, tonight and in the next days, level by level; and when nobody would. */
export function WhoIsPaged(props: { shifts: ScheduleShifts; now: number }) {
  const { shifts, now } = props;
  const { levels, people, title, asOf, stale, staleReason, problems } = shifts;
  const zones = useZones(shifts.timeZone);
  const night = tonight(zones.theirs, now);
  const namesOf: NamesOf = turn =>
    turn?.users.map(ref => people[ref]?.name ?? ref).join(', ');
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        Times are those of {zoneWords(zones.theirs, now)}
        {zones.own === zones.theirs ? ', which is your zone' : ''}.
      </Typography>
      <PlainTable
        label={`Who ${title} pages`}
        headers={[
          'Asked',
          'Now',
          `Tonight, ${inBothZones(zones, night, now)}`,
          'Then',
        ]}
        rows={levels.map(level => [
          level.name,
          <>
            {level.level}. {level.name}
            {level.delaySeconds
              ? `, for ${formatDuration(level.delaySeconds)}`
              : ''}
          </>,
          <Who names={namesOf(turnOf(level, now))} />,
          <Who names={namesOf(turnOf(level, night))} />,
          <Next level={level} now={now} zones={zones} namesOf={namesOf} />,
        ])}
      />
      <Holes holes={holesOf(shifts, now)} timeZone={zones.theirs} now={now} />
      {problems.map(problem => (
        <StateChip key={problem} tone="warning" label={problem} />
      ))}
      <FreshnessBadge freshness={{ asOf, stale, reason: staleReason }} />
    </>
  );
}
