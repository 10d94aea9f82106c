import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityOnCallRouteRef } from '../routes';
import { KINDS_ON_CALL } from './filters';

/** The tab "On call" of an entity's page. */
export const entityOnCallContent = EntityContentBlueprint.make({
  name: 'on-call',
  params: {
    path: '/on-call',
    title: 'On call',
    group: 'operation',
    routeRef: entityOnCallRouteRef,
    filter: KINDS_ON_CALL,
    loader: () =>
      import('../components/EntityOnCall').then(m => <m.EntityOnCall />),
  },
});
