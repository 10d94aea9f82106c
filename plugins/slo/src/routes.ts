import { createRouteRef } from '@backstage/frontend-plugin-api';

/** All SLOs, `/slo`. @public */
export const rootRouteRef = createRouteRef();

/** The SLOs of one entity, a tab of its page. @public */
export const entitySlosRouteRef = createRouteRef();
