import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { runbooksApi } from './extensions/apis';
import { entityRunbooksCard } from './extensions/entityCards';
import { entityRunbooksContent } from './extensions/entityContents';
import { runbookIconLink } from './extensions/entityIconLinks';
import { runbooksPage } from './extensions/pages';
import { RunbookIcon } from './extensions/RunbookIcon';
import { entityRunbooksRouteRef, rootRouteRef } from './routes';

/** The right page, alive and current, one click from the alert. @public */
export const runbooksPlugin = createFrontendPlugin({
  pluginId: 'runbooks',
  title: 'Runbooks',
  icon: <RunbookIcon />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, entityRunbooks: entityRunbooksRouteRef },
  extensions: [
    runbooksApi,
    runbooksPage,
    entityRunbooksContent,
    entityRunbooksCard,
    runbookIconLink,
  ],
});
