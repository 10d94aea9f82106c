import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';
import {
  callboardSloKinds,
  isCallboardSloDocument,
  isOpenSloApiVersion,
  openSloKinds,
} from '@callboard/backstage-plugin-slo-common';

/** Keeps in step with the OpenSLO entities of the catalog, exclusions and error-budget policies. */
export function createCatalogPoller(options: {
  catalog: CatalogService;
  auth: AuthService;
}): CatalogPoller {
  const { catalog, auth } = options;
  return CatalogPoller.create({
    catalog,
    auth,
    filter: { kind: [...openSloKinds, ...callboardSloKinds] },
    // Others may have kinds of the same name; "Service" is a popular one.
    accept: entity =>
      isOpenSloApiVersion(entity.apiVersion) || isCallboardSloDocument(entity),
  });
}
