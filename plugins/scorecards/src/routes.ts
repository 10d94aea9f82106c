import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** Scorecards across services, `/scorecards`; `?view=` says which way of looking at them. @public */
export const rootRouteRef = createRouteRef();

/**
 * The scorecards of one entity, a tab of its page. `?scorecard=<ref>` chooses one, `&at=<date>` an earlier day,
 * `#check-<id>` a check.
 * @public
 */
export const entityScorecardsRouteRef = createRouteRef();

/** The form of the scaffolder for a template that makes a check pass. @public */
export const createFromTemplateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
