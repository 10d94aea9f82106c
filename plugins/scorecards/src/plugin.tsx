import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { scorecardsApi } from './extensions/apis';
import {
  entityScorecardsCard,
  groupScorecardsCard,
} from './extensions/entityCards';
import { entityScorecardsContent } from './extensions/entityContents';
import { scorecardsPage } from './extensions/pages';
import { ScorecardIcon } from './extensions/ScorecardIcon';
import {
  createFromTemplateRouteRef,
  entityScorecardsRouteRef,
  rootRouteRef,
} from './routes';

/** What good means here, proven for every service. @public */
export const scorecardsPlugin = createFrontendPlugin({
  pluginId: 'scorecards',
  title: 'Scorecards',
  icon: <ScorecardIcon />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, entityScorecards: entityScorecardsRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [
    scorecardsApi,
    scorecardsPage,
    entityScorecardsContent,
    entityScorecardsCard,
    groupScorecardsCard,
  ],
});
