import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useLocation } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useUrlParams } from '@callboard/backstage-plugin-callboard-react';
import { openedIn } from '../../lib/openedIn';
import { useEntityRunbooks } from '../../lib/useEntityRunbooks';
import { entityRunbooksRouteRef } from '../../routes';
import { Overview } from './Overview';
import { Reading } from './Reading';

/**
 * The tab "Runbooks" of an entity: what fires, all runbooks, alerts without one, and checklists; with a runbook in the URL,
 * that runbook beside the list. @public
 */
export function EntityRunbooks() {
  const { entity } = useEntity();
  const tab = useRouteRef(entityRunbooksRouteRef)?.();
  const runbooks = useEntityRunbooks(stringifyEntityRef(entity));
  const [params] = useUrlParams();
  const { hash } = useLocation();
  const opened = openedIn(params, hash);
  return opened ? (
    <Reading entity={entity} runbooks={runbooks} opened={opened} tab={tab} />
  ) : (
    <Overview entity={entity} runbooks={runbooks} tab={tab} />
  );
}
