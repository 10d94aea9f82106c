import { createRouteRef } from '@backstage/frontend-plugin-api';

/** Runbooks and coverage across services, `/runbooks`. @public */
export const rootRouteRef = createRouteRef();

/**
 * The runbooks of one entity, a tab of its page. `?runbook=<id>#<anchor>` opens one of them at a section,
 * `&checklist=<id>` a checklist of it.
 * @public
 */
export const entityRunbooksRouteRef = createRouteRef();
