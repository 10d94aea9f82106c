import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Everything that templates made, `/created`. @public */
export const createdServicesRouteRef = createRouteRef();
