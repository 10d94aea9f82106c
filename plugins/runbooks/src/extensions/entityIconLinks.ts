import { EntityIconLinkBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { useRunbookIconLink } from '../components/RunbookIconLink';
import { KINDS_WITH_RUNBOOKS } from './filters';

/** The one runbook to open now, in the About card. */
export const runbookIconLink = EntityIconLinkBlueprint.make({
  name: 'runbook',
  params: { useProps: useRunbookIconLink, filter: KINDS_WITH_RUNBOOKS },
});
