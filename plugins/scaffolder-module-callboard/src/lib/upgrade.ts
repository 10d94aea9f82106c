import { parseEntityRef } from '@backstage/catalog-model';
import { CreatedService } from './created';

/** The template that brings what a template made to its newest version, unless the configuration names another. */
export const UPGRADE_TEMPLATE = 'template:default/upgrade-service';

/** What decides whether something can be upgraded. */
export interface UpgradeTerms {
  /** Ref of the template that upgrades. */
  template: string;
  /** Whether it is in the catalog, as far as the reader may see. */
  isThere: boolean;
  /** Whether the reader may run templates; undefined until it is known. */
  isAllowed: boolean | undefined;
}

/** Where an upgrade begins, or why there is none. */
export type Upgrade = { to: string } | { reason: string };

/** The form of the upgrade template, filled in with what is to be upgraded. */
function formOf(template: string, component: string): string {
  const { namespace, name } = parseEntityRef(template, {
    defaultKind: 'template',
    defaultNamespace: 'default',
  });
  const query = new URLSearchParams({
    formData: JSON.stringify({ component }),
  });
  return `/create/templates/${namespace}/${name}?${query}`;
}

/** Whether something can be upgraded here and now. */
export function upgradeOf(
  { ref, drift }: Pick<CreatedService, 'ref' | 'drift'>,
  { template, isThere, isAllowed }: UpgradeTerms,
): Upgrade {
  switch (drift.state) {
    case 'current':
      return { reason: 'it is current' };
    case 'ahead':
      return { reason: 'it is ahead of its template' };
    case 'unknown':
      return { reason: drift.reason };
    default:
  }
  if (!isThere) {
    return {
      reason: `${template} is not in the catalog, or you may not see it`,
    };
  }
  if (isAllowed === undefined) {
    return { reason: 'whether you may run templates is not known yet' };
  }
  return isAllowed
    ? { to: formOf(template, ref) }
    : { reason: 'you are not allowed to run templates' };
}
