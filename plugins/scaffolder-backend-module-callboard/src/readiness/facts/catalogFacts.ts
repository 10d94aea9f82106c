import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { LABEL_TIER } from '@callboard/backstage-plugin-callboard-common';
import {
  catalogFactsOf,
  FactSet,
} from '@callboard/backstage-plugin-scorecards-common';
import { targetOf } from '../readEntity';
import { Surroundings } from '../readSurroundings';

/** What only the catalog itself can tell, once the entity is in it. */
const NOT_YET = ['relationsCount', 'dependencyOf', 'errors'];
const REASON = 'it is not in the catalog yet';

const textOf = (value: unknown) =>
  typeof value === 'string' && value.trim() ? value : undefined;

/** What the catalog will tell of an entity once it has it, as far as that can be known before. */
export function catalogFacts(
  entity: Entity,
  { owner, system }: Surroundings,
  now: Date,
): FactSet {
  const { metadata, spec, kind } = entity;
  const ownerRef = targetOf(entity, RELATION_OWNED_BY);
  const { values, reasons } = catalogFactsOf(
    entity,
    {
      kind: kind.toLocaleLowerCase('en-US'),
      title: metadata.title ?? metadata.name,
      type: textOf(spec?.type),
      tier: metadata.labels?.[LABEL_TIER],
      ownerRef,
      systemRef: targetOf(entity, RELATION_PART_OF),
      domainRef: system && targetOf(system, RELATION_PART_OF),
      foundAt: now.toISOString(),
      groups: new Set(owner ? [stringifyEntityRef(owner)] : []),
    },
    now,
  );
  const isLost = ownerRef?.startsWith('group:') && !owner;
  const known = Object.entries(values).filter(
    ([name]) => !NOT_YET.includes(name),
  );
  return {
    values: {
      ...Object.fromEntries(known),
      // It was asked for by its name: one that is not there, or not for this person to see, is no owner.
      ...(isLost && { ownerExists: false }),
    },
    reasons: {
      ...reasons,
      ...Object.fromEntries(NOT_YET.map(name => [name, REASON])),
    },
  };
}
