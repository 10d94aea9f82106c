import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** What an OnCallSchedule document comes to, on its own page. */
export const onCallScheduleCard = EntityCardBlueprint.make({
  name: 'schedule',
  params: {
    filter: { kind: 'oncallschedule' },
    type: 'content',
    loader: () =>
      import('../components/ScheduleEntityCard').then(m => (
        <m.ScheduleEntityCard />
      )),
  },
});
