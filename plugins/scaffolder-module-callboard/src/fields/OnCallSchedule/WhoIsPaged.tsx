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
} from '@callboard/backstage-plugin-oncall-common';
import {
  DAYS_AHEAD,
  handoffsOf,
  Hole,
  holesOf,
  Paged,
  pagedOf,
  tonight,
} from '../../lib/paging';

/** Of more holes and handoffs than this the rest is counted. */
const MOST = 3;

const useStyles = makeStyles(
  theme => ({
    // Cells of small tables leave no room between lines.
    line: { lineHeight: 1.5 },
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

type NamesOf = (users: readonly string[]) => string;

function Who(props: { paged: Paged; namesOf: NamesOf }) {
  const { paged, namesOf } = props;
  return 'users' in paged ? (
    <>{namesOf(paged.users)}</>
  ) : (
    <StateChip {...paged} />
  );
}

function Next(props: {
  level: LevelShifts;
  now: number;
  zones: Zones;
  namesOf: NamesOf;
}) {
  const { level, now, zones, namesOf } = props;
  const classes = useStyles();
  const handoffs = handoffsOf(level, now);
  const rest = handoffs.length - MOST;
  return (
    <>
      {handoffs.slice(0, MOST).map(turn => (
        <div key={turn.start} className={classes.line}>
          {namesOf(turn.users)} from{' '}
          {inBothZones(zones, Date.parse(turn.start ?? ''), now)}
        </div>
      ))}
      {rest > 0 && <div className={classes.line}>and {rest} more handoffs</div>}
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
  const namesOf: NamesOf = users =>
    users.map(ref => people[ref]?.name ?? ref).join(', ');
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
          <Who paged={pagedOf(level, now, shifts)} namesOf={namesOf} />,
          <Who paged={pagedOf(level, night, shifts)} namesOf={namesOf} />,
          <Next level={level} now={now} zones={zones} namesOf={namesOf} />,
        ])}
      />
      {asOf !== null && (
        <Holes holes={holesOf(shifts, now)} timeZone={zones.theirs} now={now} />
      )}
      {problems.map(problem => (
        <StateChip key={problem} tone="warning" label={problem} />
      ))}
      <FreshnessBadge freshness={{ asOf, stale, reason: staleReason }} />
    </>
  );
}
