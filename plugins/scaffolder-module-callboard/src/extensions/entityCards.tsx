import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MADE_FROM_A_TEMPLATE } from './filters';

/** Which template an entity was made from, and whether there is a newer one, on its overview. */
export const madeFromCard = EntityCardBlueprint.make({
  name: 'made-from',
  params: {
    filter: MADE_FROM_A_TEMPLATE,
    type: 'info',
    loader: () =>
      import('../components/MadeFromCard').then(m => <m.MadeFromCard />),
  },
});
