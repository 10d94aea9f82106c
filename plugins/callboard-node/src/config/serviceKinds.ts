import { Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';

/** A kind of entity that counts as a service, in lower case; every `spec.type` where there are no types. @public */
export interface ServiceKind {
  kind: string;
  types?: string[];
}

const STANDARD: ServiceKind[] = [
  {
    kind: 'component',
    types: ['service', 'website', 'worker', 'job', 'gateway'],
  },
];

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/**
 * Reads `services` of a plugin's configuration: components of type service, website, worker, job and gateway where it is
 * not set.
 * @public
 */
export function readServiceKinds(config: Config | undefined): ServiceKind[] {
  return (
    config?.getOptionalConfigArray('services')?.map(item => ({
      kind: lower(item.getString('kind')),
      types: item.getOptionalStringArray('types')?.map(lower),
    })) ?? STANDARD
  );
}

/** Whether an entity counts as a service. @public */
export function isService(
  entity: Entity,
  services: readonly ServiceKind[],
): boolean {
  const type = typeof entity.spec?.type === 'string' ? entity.spec.type : '';
  return services.some(
    ({ kind, types }) =>
      kind === lower(entity.kind) && (!types || types.includes(lower(type))),
  );
}
