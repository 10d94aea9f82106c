import { createApiRef } from '@backstage/frontend-plugin-api';
import { ScorecardsApi } from '@callboard/backstage-plugin-scorecards-common';

/** The scorecards backend, as the screens see it. @public */
export const scorecardsApiRef = createApiRef<ScorecardsApi>().with({
  id: 'plugin.scorecards.client',
  pluginId: 'scorecards',
});
