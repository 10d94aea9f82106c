import {
  DEFAULT_NAMESPACE,
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_MISSING_DATA,
  LABEL_TIER,
} from '@callboard/backstage-plugin-callboard-common';
import { SloDefinition } from '../../model/definition';
import { RELATION_MEASURES } from '../../relations';
import { openSloFromEntity } from '../entity';
import { OpenSloIssue } from '../issues';
import { validateOpenSloDocument } from '../validate';
import { OpenSloKind } from '../versions';
import { resolveSlo } from './resolveSlo';
import { readWindow } from './readWindow';
import { serviceNotFound, writtenService } from './service';

/** An entity of kind SLO and a way to the entities beside it. @public */
export interface SloEntities {
  slo: Entity;
  /** Finds an entity by kind (in OpenSLO's spelling, compare without regard to case), namespace and name. */
  lookup: (
    kind: OpenSloKind,
    namespace: string,
    name: string,
  ) => Entity | undefined;
}

/** What became of an entity of kind SLO. @public */
export interface SloFromEntities {
  /**
   * Always there, so that an SLO that breaks rules can still be listed. Where `valid` is false it holds what could be
   * read, and no objectives.
   */
  definition: SloDefinition;
  /**
   * Whether the SLO's own document keeps every rule. If not, its verdict is `unknown` with data `invalid`. References
   * that lead nowhere do not make it invalid: they show as issues and as objectives without indicator.
   */
  valid: boolean;
  /** Errors first, then lints. */
  issues: OpenSloIssue[];
}

/**
 * The definition of an SLO from entities of the catalog.
 *
 * The service is the target of the relation `measures`, the owner that of `ownedBy`, both made by the catalog module;
 * the tier is the label `callboard.dev/tier`, which the module copies from the service where the SLO has none.
 * Never throws.
 * @public
 */
export function sloDefinitionFromEntities(
  entities: SloEntities,
): SloFromEntities {
  const { slo, lookup } = entities;
  const namespace = slo.metadata.namespace ?? DEFAULT_NAMESPACE;
  const entityRef = target(slo, RELATION_MEASURES);
  const ownerRef = target(slo, RELATION_OWNED_BY);
  const tier = slo.metadata.labels?.[LABEL_TIER];
  const { document, issues } = validateOpenSloDocument(openSloFromEntity(slo));
  if (document?.kind !== 'SLO') {
    return {
      definition: { ...readableParts(slo), entityRef, ownerRef, tier },
      valid: false,
      issues,
    };
  }
  const resolved = resolveSlo({
    document,
    namespace,
    entityRef,
    ownerRef,
    tier,
    lookup: (kind, name) => {
      const found = lookup(kind, namespace, name);
      return found && validateOpenSloDocument(openSloFromEntity(found));
    },
  });
  const service = writtenService(slo);
  const all = [
    ...issues,
    ...resolved.issues,
    ...(service && !entityRef ? [serviceNotFound(service)] : []),
  ];
  return {
    definition: {
      ...resolved.definition,
      title: slo.metadata.title ?? resolved.definition.title,
    },
    valid: true,
    issues: all.sort((a, b) => a.severity.localeCompare(b.severity)),
  };
}

function target(entity: Entity, type: string): string | undefined {
  return entity.relations?.find(relation => relation.type === type)?.targetRef;
}

/** What of an SLO that breaks rules can be shown. */
function readableParts(slo: Entity): SloDefinition {
  const method = slo.spec?.budgetingMethod;
  const description = slo.spec?.description;
  return {
    ref: stringifyEntityRef(slo),
    title: slo.metadata.title ?? slo.metadata.name,
    description: typeof description === 'string' ? description : undefined,
    budgetingMethod:
      method === 'Timeslices' || method === 'RatioTimeslices'
        ? method
        : 'Occurrences',
    window: readWindow(slo.spec?.timeWindow),
    objectives: [],
    composite: false,
    missingDataIsBad:
      slo.metadata.annotations?.[ANNOTATION_MISSING_DATA] === 'bad',
  };
}
