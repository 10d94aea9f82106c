import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** Who answers for the entity whose page this is. @public */
export function OnCallTab() {
  const { entity } = useEntity();
  return <>{stringifyEntityRef(entity)}</>;
}
