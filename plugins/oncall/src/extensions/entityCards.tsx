import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { KINDS_ON_CALL, WITH_DEPENDENCIES } from './filters';

/** Who answers for an entity, now and next, on its overview. */
export const entityOnCallCard = EntityCardBlueprint.make({
  name: 'oncall',
  params: {
    filter: KINDS_ON_CALL,
    type: 'content',
    loader: () =>
      import('../components/OnCallCard').then(m => <m.OnCallCard />),
  },
});

/** Who is asked first of what an entity depends on. */
export const dependenciesOnCallCard = EntityCardBlueprint.make({
  name: 'dependencies',
  params: {
    filter: WITH_DEPENDENCIES,
    type: 'content',
    loader: () =>
      import('../components/DependenciesStrip').then(m => (
        <m.DependenciesStrip />
      )),
  },
});

/** What a team answers for, on its page. */
export const groupOnCallCard = EntityCardBlueprint.make({
  name: 'group',
  params: {
    filter: { kind: 'group' },
    type: 'content',
    loader: () => import('../components/GroupCard').then(m => <m.GroupCard />),
  },
});

/** What a person answers for, on their page. */
export const userOnCallCard = EntityCardBlueprint.make({
  name: 'user',
  params: {
    filter: { kind: 'user' },
    type: 'content',
    loader: () => import('../components/UserCard').then(m => <m.UserCard />),
  },
});

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
