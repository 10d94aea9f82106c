import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { KINDS_WITH_RUNBOOKS } from './filters';

/** The runbooks of an entity on its overview, those for what is firing first. */
export const entityRunbooksCard = EntityCardBlueprint.make({
  name: 'runbooks',
  params: {
    filter: KINDS_WITH_RUNBOOKS,
    type: 'content',
    loader: () =>
      import('../components/RunbooksCard').then(m => <m.RunbooksCard />),
  },
});
