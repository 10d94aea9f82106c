import { useRouteRef } from '@backstage/frontend-plugin-api';
import MenuBookIcon from '@material-ui/icons/MenuBook';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { isDenied } from '@callboard/backstage-plugin-callboard-react';
import { iconLinkTarget } from '../../lib/iconLinkTarget';
import { useEntityRunbooks } from '../../lib/useEntityRunbooks';
import { entityRunbooksRouteRef } from '../../routes';

/** The one runbook to open now, for the About card; its title says which, or why there is none. */
export function useRunbookIconLink() {
  const { entity } = useEntity();
  const tab = useRouteRef(entityRunbooksRouteRef)?.();
  const { value, error } = useEntityRunbooks(stringifyEntityRef(entity));
  const link = { label: 'Runbook', icon: <MenuBookIcon /> };
  if (value) {
    return { ...link, ...iconLinkTarget(value, { tab, kind: entity.kind }) };
  }
  if (error && isDenied(error)) {
    const title = 'You are not allowed to read the runbooks';
    return { ...link, disabled: true, title };
  }
  const title = error
    ? `Could not read the runbooks: ${error.message}`
    : 'Reading the runbooks …';
  return { ...link, disabled: true, title };
}
