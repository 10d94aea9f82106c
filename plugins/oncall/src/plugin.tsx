import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { onCallApi } from './extensions/apis';
import {
  dependenciesOnCallCard,
  entityOnCallCard,
  groupOnCallCard,
  onCallScheduleCard,
  userOnCallCard,
} from './extensions/entityCards';
import { entityOnCallContent } from './extensions/entityContents';
import { onCallHomeWidget } from './extensions/homeWidgets';
import { OnCallIcon } from './extensions/OnCallIcon';
import { onCallPage } from './extensions/pages';
import {
  entityOnCallRouteRef,
  handoffRouteRef,
  rootRouteRef,
  scheduleRouteRef,
} from './routes';

/** Who answers for a service, now, next and in three weeks? @public */
export const onCallPlugin = createFrontendPlugin({
  pluginId: 'oncall',
  title: 'On call',
  icon: <OnCallIcon />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    entityOnCall: entityOnCallRouteRef,
    schedule: scheduleRouteRef,
    handoff: handoffRouteRef,
  },
  extensions: [
    onCallApi,
    onCallPage,
    entityOnCallContent,
    entityOnCallCard,
    dependenciesOnCallCard,
    groupOnCallCard,
    userOnCallCard,
    onCallScheduleCard,
    onCallHomeWidget,
  ],
});
