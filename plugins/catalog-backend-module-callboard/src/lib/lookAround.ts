import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  danglingReference,
  OpenSloIssue,
  OpenSloReference,
  serviceNotFound,
  writtenService,
} from '@callboard/backstage-plugin-slo-common';
import { EntityLoader } from './EntityLoader';
import { Service, toService } from './service';
import { serviceRefs } from './serviceRefs';

/** What stands around a document in the catalog. */
export interface Surroundings {
  service?: Service;
  /** References, and the service, that lead nowhere. */
  issues: OpenSloIssue[];
}

/**
 * Finds the service of an SLO and which of its references lead nowhere.
 *
 * @throws whatever kept the catalog from answering
 */
export async function lookAround(options: {
  entity: Entity;
  references: OpenSloReference[];
  loader: EntityLoader;
}): Promise<Surroundings> {
  const { entity, references, loader } = options;
  const { namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const written = entity.kind === 'SLO' ? writtenService(entity) : undefined;
  const [candidates, referenced] = await Promise.all([
    loader.load(written ? serviceRefs(written.name, namespace) : []),
    loader.load(references.map(reference => refOf(reference, namespace))),
  ]);
  const service = candidates.find(candidate => candidate !== undefined);
  const dangling = references.filter((_, index) => !referenced[index]);
  return {
    service: service && toService(service),
    issues: [
      ...(written && !service ? [serviceNotFound(written)] : []),
      ...dangling.map(reference => danglingReference(reference, namespace)),
    ],
  };
}

/** The full entity ref a reference means. */
export function refOf(
  { kind, name }: OpenSloReference,
  namespace: string,
): string {
  return stringifyEntityRef({ kind, namespace, name });
}
