import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ScheduleView } from '../ScheduleView';

/** What the OnCallSchedule document comes to whose page this is. @public */
export function ScheduleEntityCard() {
  const { entity } = useEntity();
  return <ScheduleView scheduleRef={stringifyEntityRef(entity)} />;
}
