import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { UPGRADE_TEMPLATE, UpgradeTerms } from './upgrade';

/** Ref of the template that upgrades, in this portal. */
export function useUpgradeTemplate(): string {
  return (
    useApi(configApiRef).getOptionalString(
      'callboard.scaffolder.upgradeTemplate',
    ) ?? UPGRADE_TEMPLATE
  );
}

/** Whether the reader may upgrade, as far as it is the same for everything. */
export function useUpgradeTerms(isThere: boolean): UpgradeTerms {
  const template = useUpgradeTemplate();
  const { allowed, loading } = usePermission({
    permission: taskCreatePermission,
  });
  return { template, isThere, isAllowed: loading ? undefined : allowed };
}
