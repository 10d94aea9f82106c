import { Entity, RELATION_DEPENDS_ON } from '@backstage/catalog-model';
import { OnCall, OnCallPage } from '@callboard/backstage-plugin-oncall-common';

/** What an entity depends on, each once, in the order of the catalog. */
export function dependenciesOf(entity: Pick<Entity, 'relations'>): string[] {
  const refs = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_DEPENDS_ON)
    .map(({ targetRef }) => targetRef);
  return [...new Set(refs)];
}

/** Who is asked first of one dependency. */
export interface AskedFirst {
  entityRef: string;
  /** Of each of its schedules the first level. */
  onCalls: OnCall[];
}

/** Who is asked first of each dependency that has a schedule; those where it is nobody come first. */
export function askedFirst(
  refs: readonly string[],
  { items }: Pick<OnCallPage, 'items'>,
): AskedFirst[] {
  const isEmpty = ({ onCalls }: AskedFirst) =>
    onCalls.some(({ users }) => users.length === 0);
  return refs
    .map(entityRef => ({
      entityRef,
      onCalls: items.filter(
        item => item.entityRef === entityRef && item.level === 1,
      ),
    }))
    .filter(({ onCalls }) => onCalls.length > 0)
    .sort((a, b) => Number(isEmpty(b)) - Number(isEmpty(a)));
}
