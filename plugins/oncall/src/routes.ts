import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** All schedules, gaps, reachability and load, `/oncall`. @public */
export const rootRouteRef = createRouteRef();

/** Who is on call for one entity, a tab of its page. @public */
export const entityOnCallRouteRef = createRouteRef();

/** One schedule, by the parts of its ref. @public */
export const scheduleRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/schedules/:source/:namespace/:name',
});

/** The change of shift of one schedule: `/oncall/handoff?schedule=<ref>&level=<name>`. @public */
export const handoffRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/handoff',
});
