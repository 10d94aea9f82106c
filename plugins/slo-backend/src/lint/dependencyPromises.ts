import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { RELATION_DEPENDS_ON } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Visibility } from '@callboard/backstage-plugin-callboard-node';
import { DependencyPromise } from '@callboard/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/DefinitionStore';
import { StatusStore } from '../database/StatusStore';

/** What is needed to find out what a service stands on. */
export interface DependencyPromisesOptions {
  catalog: CatalogService;
  definitions: DefinitionStore;
  statuses: StatusStore;
  entityRef: string;
  credentials: BackstageCredentials;
  visibility: Visibility;
}

/**
 * The strictest promise of each service that a service directly depends on, as far as the caller may see the service,
 * its relations and the SLO. Taking the strictest one never makes the ceiling lower than it is.
 */
export async function dependencyPromises(
  options: DependencyPromisesOptions,
): Promise<DependencyPromise[]> {
  const { catalog, definitions, statuses, visibility } = options;
  const { entityRef, credentials } = options;
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  const refs = (entity?.relations ?? [])
    .filter(({ type }) => type === RELATION_DEPENDS_ON)
    .map(({ targetRef }) => targetRef)
    .filter(ref => ref !== entityRef);
  const stored = await statuses.byEntityRefs(refs);
  const visible = await visibility.filter(stored.map(({ status }) => status));
  const slos = await definitions.get(visible.map(({ ref }) => ref));
  const strictest = new Map<string, DependencyPromise>();
  for (const { definition, valid } of slos.values()) {
    const dependency = definition.entityRef;
    // The target of a component of a composite is not one of the whole.
    const targets =
      valid && !definition.composite
        ? definition.objectives.map(({ target }) => target)
        : [];
    const target = Math.max(0, ...targets);
    const other = dependency && strictest.get(dependency);
    if (dependency && target > (other ? other.target : 0)) {
      strictest.set(dependency, {
        entityRef: dependency,
        slo: definition.ref,
        target,
      });
    }
  }
  return [...strictest.values()].sort((a, b) =>
    a.entityRef.localeCompare(b.entityRef),
  );
}
