import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { KINDS_OF_OWNERS, KINDS_WITH_SCORECARDS } from './filters';

/** Which levels an entity reaches and what holds it back, on its overview. */
export const entityScorecardsCard = EntityCardBlueprint.make({
  name: 'scorecards',
  params: {
    filter: KINDS_WITH_SCORECARDS,
    type: 'content',
    loader: () =>
      import('../components/ScorecardsCard').then(m => <m.ScorecardsCard />),
  },
});

/** How the services of a group or user do, on its page. */
export const groupScorecardsCard = EntityCardBlueprint.make({
  name: 'owned',
  params: {
    filter: KINDS_OF_OWNERS,
    type: 'content',
    loader: () =>
      import('../components/GroupScorecardsCard').then(m => (
        <m.GroupScorecardsCard />
      )),
  },
});
