import Typography from '@material-ui/core/Typography';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  FreshnessBadge,
  Part,
} from '@callboard/backstage-plugin-callboard-react';
import { Duty } from '@callboard/backstage-plugin-oncall-common';
import { DUTY_DAYS, useDuty } from '../../lib/useDuty';
import { CalendarButton } from '../Calendars';
import { DutySection, OpenIncidentsOf, ServiceList, ShiftList } from '../Duty';

function Loaded(props: { duty: Duty }) {
  const { duty } = props;
  const burning = duty.services.filter(({ openIncidents }) => openIncidents);
  return (
    <>
      {burning.length > 0 && (
        <DutySection title="Open incidents">
          <OpenIncidentsOf
            entityRefs={burning.map(({ entityRef }) => entityRef)}
          />
        </DutySection>
      )}
      <DutySection title={`Shifts in the next ${DUTY_DAYS} days`}>
        {duty.shifts.length === 0 ? (
          <Typography variant="body2" color="textSecondary">
            None.
          </Typography>
        ) : (
          <ShiftList label="Shifts" duty={duty} />
        )}
      </DutySection>
      {duty.services.length > 0 && (
        <DutySection title="Answers for">
          <ServiceList label="Services" services={duty.services} />
        </DutySection>
      )}
    </>
  );
}

/** What the person whose page this is has to answer for: shifts, services with runbooks, open incidents. @public */
export function UserCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const duty = useDuty(ref);
  const name = entity.metadata.title ?? entity.metadata.name;
  return (
    <EntityInfoCard
      title="On call"
      headerActions={
        duty.value && (
          <FreshnessBadge freshness={{ asOf: duty.value.asOf, stale: false }} />
        )
      }
      footerActions={
        <CalendarButton scope="person" subject={ref} name={name} />
      }
    >
      <Part
        resource={duty}
        action={`read the shifts of ${name}`}
        name="shifts"
        bones={[18, 18, 18]}
        ageless
      >
        {value => <Loaded duty={value} />}
      </Part>
    </EntityInfoCard>
  );
}
