import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entitySlosRouteRef } from '../routes';
import { KINDS_WITH_SLOS } from './filters';

/** The tab "SLOs" of an entity's page. */
export const entitySlosContent = EntityContentBlueprint.make({
  name: 'slos',
  params: {
    path: '/slos',
    title: 'SLOs',
    group: 'observability',
    routeRef: entitySlosRouteRef,
    filter: KINDS_WITH_SLOS,
    loader: () => import('../components/SloTab').then(m => <m.SloTab />),
  },
});
