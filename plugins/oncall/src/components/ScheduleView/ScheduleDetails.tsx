import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  useNow,
  useZones,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ScheduleDetail,
  ScheduleSummary,
  Via,
} from '@callboard/backstage-plugin-oncall-common';
import { targetOfGap } from '../../lib/overrides/target';
import { GapList } from '../Gaps';
import { HandoffNote } from '../HandoffNote';
import { LevelList } from '../LevelList';
import { OverrideList } from '../Overrides';
import { ScheduleTimeline } from '../Timeline';
import { ScheduleButtons } from './ScheduleButtons';
import { ScheduleHead, SchedulePlace } from './ScheduleHead';
import { Section } from './Section';
import { GAP_DAYS, useSchedule } from './useSchedule';
import { useScheduleActions } from './useScheduleActions';
import { whyNotOf } from './whyNot';

const useStyles = makeStyles(
  theme => ({
    levels: { marginTop: theme.spacing(2) },
    timeline: { marginTop: theme.spacing(3) },
    description: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'CallboardScheduleDetails' },
);

/** Whether anything of it was ever read. */
function isKnown({ asOf, levels }: ScheduleSummary): boolean {
  return asOf !== null || levels.some(({ cause }) => cause.kind !== 'unknown');
}

/** A schedule that was read: how it stands, its levels, weeks, gaps and overrides. */
export function ScheduleDetails(props: {
  detail: ScheduleDetail;
  read: ReturnType<typeof useSchedule>;
  via: Via | undefined;
  place: SchedulePlace;
}) {
  const { detail, read, via, place } = props;
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
  const gaps = read.ahead.value?.gaps ?? [];
  return (
    <>
      <ScheduleHead
        schedule={schedule}
        via={via}
        place={place}
        actions={
          <ScheduleButtons
            schedule={schedule}
            now={now}
            ask={ask}
            whyNot={whyNot}
          />
        }
      />
      {whyNot && (
        <Typography variant="body2" color="textSecondary">
          {whyNot}
        </Typography>
      )}
      {notice}
      {dialog}
      {schedule.levels.length > 0 && (
        <div className={classes.levels}>
          <LevelList
            name={schedule.title}
            levels={schedule.levels}
            people={people}
            zones={zones}
            now={now}
          />
          <HandoffNote
            schedule={schedule.ref}
            levels={schedule.levels}
            zones={zones}
            now={now}
          />
        </div>
      )}
      {isKnown(schedule) ? (
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
            onFill={ask && (gap => ask(targetOfGap(gap, now)))}
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
