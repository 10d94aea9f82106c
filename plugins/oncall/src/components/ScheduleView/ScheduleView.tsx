import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  Skeleton,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Gap,
  ScheduleDetail,
  Via,
} from '@callboard/backstage-plugin-oncall-common';
import { OverrideTarget } from '../../lib/overrides/target';
import { useZones } from '../../lib/zones';
import { CalendarButton } from '../Calendars';
import { GapList } from '../Gaps';
import { LevelList } from '../LevelList';
import { OverrideList } from '../Overrides';
import { ScheduleTimeline } from '../Timeline';
import { ScheduleHead, SchedulePlace } from './ScheduleHead';
import { Section } from './Section';
import { GAP_DAYS, useSchedule } from './useSchedule';
import { useScheduleActions } from './useScheduleActions';
import { whyNotOf } from './whyNot';

/** Which schedule to show, and where it stands. */
export interface ScheduleViewProps {
  scheduleRef: string;
  /** How the entity whose page this is came to it. */
  via?: Via;
  /** Its own page names the services, and no place links to itself; `tab` where it is left out. */
  place?: SchedulePlace;
}

const useStyles = makeStyles(
  theme => ({
    levels: { marginTop: theme.spacing(2) },
    timeline: { marginTop: theme.spacing(3) },
    description: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'CallboardScheduleView' },
);

/** The shift of the first level from now on. */
function firstLevel({ schedule }: ScheduleDetail, now: number) {
  const [level] = schedule.levels;
  return (
    level && {
      level: level.name,
      users: level.users,
      start: now,
      end: level.end === null ? now + 86_400_000 : Date.parse(level.end),
    }
  );
}

function takeWords({ schedule }: ScheduleDetail): string {
  const [level] = schedule.levels;
  if (level?.cause.kind === 'gap') {
    return 'Fill this gap';
  }
  return level?.cause.kind === 'off-hours' ? 'Take over' : 'Take this shift';
}

function gapTarget(gap: Gap, now: number): OverrideTarget {
  return {
    level: gap.levels[0] ?? '',
    users: [],
    start: Math.max(now, Date.parse(gap.start)),
    end: Date.parse(gap.end),
    take: true,
  };
}

function Loaded(props: {
  detail: ScheduleDetail;
  read: ReturnType<typeof useSchedule>;
  view: ScheduleViewProps;
}) {
  const { detail, read, view } = props;
  const { place = 'tab' } = view;
  const { schedule, people, overrides, entityRefs } = detail;
  const classes = useStyles();
  const now = useNow();
  const zones = useZones(schedule.timeZone);
  const { ask, notice, dialog } = useScheduleActions({
    detail,
    zones,
    now,
    onChanged: read.changed,
  });
  const whyNot = whyNotOf(detail);
  const first = firstLevel(detail, now);
  const gaps = read.ahead.value?.gaps ?? [];
  const begin = (take: boolean) => first && ask?.({ ...first, take });
  return (
    <>
      <ScheduleHead
        schedule={schedule}
        via={view.via}
        place={place}
        actions={
          <>
            <span title={whyNot}>
              <Button
                size="small"
                variant="outlined"
                disabled={!ask || !first}
                onClick={() => begin(true)}
              >
                {takeWords(detail)}
              </Button>
            </span>
            <span title={whyNot}>
              <Button
                size="small"
                variant="outlined"
                disabled={!ask || !first}
                onClick={() => begin(false)}
              >
                Override …
              </Button>
            </span>
            <CalendarButton
              scope="schedule"
              subject={schedule.ref}
              name={schedule.title}
            />
          </>
        }
      />
      {whyNot && (
        <Typography variant="body2" color="textSecondary">
          {whyNot}
        </Typography>
      )}
      {notice}
      {dialog}
      {schedule.levels.length > 0 ? (
        <>
          <div className={classes.levels}>
            <LevelList
              name={schedule.title}
              levels={schedule.levels}
              people={people}
              zones={zones}
              now={now}
            />
          </div>
          <div className={classes.timeline}>
            <ScheduleTimeline
              scheduleRef={schedule.ref}
              title={schedule.title}
              timeZone={schedule.timeZone}
              trigger={read.trigger}
              onOverride={ask}
              whyNot={whyNot}
            />
          </div>
        </>
      ) : (
        <Typography variant="body2" className={classes.levels}>
          Nothing is known of this schedule yet
          {schedule.staleReason && `: ${schedule.staleReason}`}.
        </Typography>
      )}
      {read.ahead.error && (
        <ErrorNote
          action={`read the gaps of ${schedule.title}`}
          error={read.ahead.error}
          onRetry={read.ahead.refresh}
        />
      )}
      {gaps.length > 0 && (
        <Section title={`Gaps in the next ${GAP_DAYS} days`}>
          <GapList
            gaps={gaps}
            zones={zones}
            now={now}
            onFill={ask && (gap => ask(gapTarget(gap, now)))}
          />
        </Section>
      )}
      {overrides.length > 0 && (
        <Section title="Overrides">
          <OverrideList
            overrides={overrides}
            people={people}
            zones={zones}
            now={now}
            onUndone={read.changed}
          />
        </Section>
      )}
      {schedule.description.length > 0 && (
        <Section title="In words">
          <ul className={classes.description}>
            {schedule.description.map(line => (
              <Typography key={line} variant="body2" component="li">
                {line}
              </Typography>
            ))}
          </ul>
        </Section>
      )}
      {place !== 'tab' && entityRefs.length > 0 && (
        <Section title="Answers for">
          <Typography variant="body2">
            <EntityRefLinks entityRefs={entityRefs} />
          </Typography>
        </Section>
      )}
    </>
  );
}

/** One schedule: who is on call now and next, its weeks, gaps and overrides, and what can be done about them. */
export function ScheduleView(props: ScheduleViewProps) {
  const { scheduleRef } = props;
  const read = useSchedule(scheduleRef);
  const { value, error, loading, loadedAt, refresh } = read.detail;
  return (
    <section aria-label={value?.schedule.title ?? scheduleRef}>
      {error && (
        <ErrorNote
          action={`read the schedule ${value?.schedule.title ?? scheduleRef}`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && (
        <div role="status" aria-label={`Loading ${scheduleRef}`}>
          <Skeleton width="40%" height={28} />
          <Skeleton height={70} />
          <Skeleton height={180} />
        </div>
      )}
      {value && <Loaded detail={value} read={read} view={props} />}
    </section>
  );
}
