import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { sloApi } from './extensions/apis';
import { entitySlosCard, sloStatusCard } from './extensions/entityCards';
import { entitySlosContent } from './extensions/entityContents';
import { sloPage } from './extensions/pages';
import { SloIcon } from './extensions/SloIcon';
import { entitySlosRouteRef, rootRouteRef } from './routes';

/** Are the services keeping their promises? @public */
export const sloPlugin = createFrontendPlugin({
  pluginId: 'slo',
  title: 'SLOs',
  icon: <SloIcon />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, entitySlos: entitySlosRouteRef },
  extensions: [
    sloApi,
    sloPage,
    entitySlosCard,
    entitySlosContent,
    sloStatusCard,
  ],
});
