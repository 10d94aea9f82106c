import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { KINDS_WITH_SLOS } from './filters';

/** The SLOs of an entity, on its overview. */
export const entitySlosCard = EntityCardBlueprint.make({
  name: 'slos',
  params: {
    filter: KINDS_WITH_SLOS,
    type: 'content',
    loader: () => import('../components/SloCard').then(m => <m.SloCard />),
  },
});

/** The verdict on the page of an SLO document itself. */
export const sloStatusCard = EntityCardBlueprint.make({
  name: 'status',
  params: {
    filter: { kind: 'slo' },
    type: 'content',
    loader: () =>
      import('../components/SloEntityCard').then(m => <m.SloEntityCard />),
  },
});
