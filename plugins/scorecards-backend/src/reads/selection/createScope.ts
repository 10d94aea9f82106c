import { GroupTree } from '../../catalog';
import { NO_TIER, SelectedEntity, Selection } from './Selection';

/**
 * Whether an entity is within owners (with the groups below them), systems, domains and tiers.
 *
 * @param groups - for what is below an owner
 */
export function createScope(
  selection: Pick<Selection, 'owners' | 'systems' | 'domains' | 'tiers'>,
  groups: Pick<GroupTree, 'withDescendants'>,
): (entity: SelectedEntity) => boolean {
  const { owners, systems, domains, tiers } = selection;
  const owned =
    owners &&
    new Set(owners.flatMap(owner => [...groups.withDescendants(owner)]));
  const tests: ((entity: SelectedEntity) => boolean)[] = [];
  if (owned) {
    tests.push(({ ownerRef }) => ownerRef !== undefined && owned.has(ownerRef));
  }
  if (systems) {
    tests.push(({ systemRef = '' }) => systems.includes(systemRef));
  }
  if (domains) {
    tests.push(({ domainRef = '' }) => domains.includes(domainRef));
  }
  if (tiers) tests.push(({ tier = NO_TIER }) => tiers.includes(tier));
  return entity => tests.every(test => test(entity));
}
