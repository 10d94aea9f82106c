import {
  ErrorNote,
  Skeleton,
} from '@callboard/backstage-plugin-callboard-react';
import { Via } from '@callboard/backstage-plugin-oncall-common';
import { ScheduleDetails } from './ScheduleDetails';
import { SchedulePlace } from './ScheduleHead';
import { useSchedule } from './useSchedule';

/** Which schedule to show, and where it stands. */
export interface ScheduleViewProps {
  scheduleRef: string;
  /** How the entity whose page this is came to it. */
  via?: Via;
  /** Its own page names the services, and no place links to itself; `tab` where it is left out. */
  place?: SchedulePlace;
}

/** One schedule: who is on call now and next, its weeks, gaps and overrides, and what can be done about them. */
export function ScheduleView(props: ScheduleViewProps) {
  const { scheduleRef, via, place = 'tab' } = props;
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
      {value && (
        <ScheduleDetails detail={value} read={read} via={via} place={place} />
      )}
    </section>
  );
}
