import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ErrorNote,
  Skeleton,
  StateChip,
  useEntityResource,
  useNow,
  useZones,
  withMoments,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { OverrideTarget } from '../../lib/overrides/target';
import { useTimelineWindow } from '../../lib/timeline';
import { Timeline } from './Timeline';

const useStyles = makeStyles(
  theme => ({
    note: { marginBottom: theme.spacing(1) },
    busy: { opacity: 0.6 },
  }),
  { name: 'CallboardScheduleTimeline' },
);

/** The timeline of one schedule, read for the weeks in sight. */
export function ScheduleTimeline(props: {
  scheduleRef: string;
  title: string;
  timeZone?: string;
  /** Whenever it changes, shifts are read again. */
  trigger?: unknown;
  onOverride?: (target: OverrideTarget) => void;
  whyNot?: string;
}) {
  const { scheduleRef, title, timeZone, trigger, onOverride, whyNot } = props;
  const classes = useStyles();
  const onCallApi = useApi(onCallApiRef);
  const now = useNow();
  const zones = useZones(timeZone);
  const window = useTimelineWindow(zones.theirs, now);
  const range = {
    from: new Date(window.span.start).toISOString(),
    to: new Date(window.span.end).toISOString(),
  };
  const shifts = useEntityResource(
    `${scheduleRef} ${range.from} ${range.to}`,
    signal => onCallApi.getShifts(scheduleRef, range, { signal }),
    { trigger, keepPrevious: true },
  );
  const { value, error } = shifts;
  // What was read for other weeks says nothing of these.
  const covers =
    value !== undefined &&
    Date.parse(value.from) <= window.span.start &&
    Date.parse(value.to) >= window.span.end;
  return (
    <>
      {error && (
        <div className={classes.note}>
          <ErrorNote
            action={`read the shifts of ${title}`}
            error={error}
            shownSince={value && shifts.loadedAt}
            onRetry={shifts.refresh}
          />
        </div>
      )}
      {shifts.loading && (
        <div role="status" aria-label={`Loading the timeline of ${title}`}>
          <Skeleton width={320} height={30} />
          <Skeleton height={150} />
        </div>
      )}
      {value?.problems.map(problem => (
        <div key={problem} className={classes.note}>
          <StateChip tone="unknown" label={withMoments(problem, zones, now)} />
        </div>
      ))}
      {value && (
        <div
          aria-busy={shifts.refreshing}
          className={covers ? undefined : classes.busy}
        >
          <Timeline
            name={title}
            shifts={value}
            window={window}
            zones={zones}
            now={now}
            onOverride={onOverride}
            whyNot={whyNot}
          />
        </div>
      )}
    </>
  );
}
