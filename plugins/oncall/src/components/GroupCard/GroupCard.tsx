import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  EmptyState,
  FreshnessBadge,
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ScheduleState,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { emptyYaml } from '../../lib/emptyYaml';
import { useDuty } from '../../lib/useDuty';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { rootRouteRef } from '../../routes';
import { CalendarButton } from '../Calendars';
import { DutySection } from '../Duty';
import { TeamSchedule } from './TeamSchedule';
import { NotReached } from './NotReached';

/** Schedules of a team that are shown; the page of all schedules has the others. */
const SCHEDULES = 4;

/** Most urgent last, so that what is not among them comes after all of them. */
const URGENT: ScheduleState[] = ['gap-ahead', 'invalid', 'gap-now'];

/** Schedules with something to mend first; the others as they come. */
function mostUrgent(schedules: readonly ScheduleSummary[]): ScheduleSummary[] {
  const rank = ({ state }: ScheduleSummary) => URGENT.indexOf(state);
  return [...schedules].sort((a, b) => rank(b) - rank(a));
}

/** What the team whose page this is answers for: its schedules now and next, gaps, services that reach nobody. @public */
export function GroupCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const name = entity.metadata.title ?? entity.metadata.name;
  const onCallApi = useApi(onCallApiRef);
  const all = useRouteRef(rootRouteRef)?.();
  const duty = useDuty(ref);
  const unreached = useEntityResource(
    `unreached of ${ref}`,
    signal =>
      onCallApi.listReachability(
        { owner: [ref], verdict: ['unreachable', 'unknown'], limit: 5 },
        { signal },
      ),
    { trigger: useOnCallSignal() },
  );
  const schedules = mostUrgent(duty.value?.schedules ?? []);
  const more = schedules.length - SCHEDULES;
  const link = (view: string) =>
    all &&
    `${all}?${new URLSearchParams({
      ...(view && { view }),
      owner: ref,
    }).toString()}`;
  const allSchedules = link('');
  return (
    <EntityInfoCard
      title="On call"
      headerActions={
        duty.value && (
          <FreshnessBadge freshness={{ asOf: duty.value.asOf, stale: false }} />
        )
      }
      footerActions={
        schedules.length > 0 && (
          <CalendarButton scope="team" subject={ref} name={name} />
        )
      }
    >
      <Part
        resource={duty}
        action={`read the schedules of ${name}`}
        name="schedules"
        bones={[18, 18, 18]}
        ageless
      >
        {({ people }) =>
          schedules.length === 0 ? (
            <EmptyState
              title="This team has no schedule yet"
              yaml={emptyYaml({ metadata: { name: 'my-service' } }, ref)}
            >
              A schedule says who answers when one of its services breaks; it
              does for everything that the team owns.
            </EmptyState>
          ) : (
            <>
              {schedules.slice(0, SCHEDULES).map(schedule => (
                <DutySection key={schedule.ref} title={schedule.title}>
                  <TeamSchedule schedule={schedule} people={people} />
                </DutySection>
              ))}
              {more > 0 && (
                <Typography variant="body2">
                  {allSchedules ? (
                    <Link to={allSchedules}>{more} more schedules</Link>
                  ) : (
                    `${more} more schedules`
                  )}
                </Typography>
              )}
            </>
          )
        }
      </Part>
      <NotReached name={name} resource={unreached} to={link('reachability')} />
    </EntityInfoCard>
  );
}
