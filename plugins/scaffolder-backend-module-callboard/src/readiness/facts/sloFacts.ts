import { stringifyEntityRef, Entity } from '@backstage/catalog-model';
import { LABEL_TIER } from '@callboard/backstage-plugin-callboard-common';
import {
  FactSet,
  knownFact,
  PromisedTargets,
  tierTargetMet,
  tightestTarget,
  toFactSet,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  OpenSloDocument,
  parseOpenSlo,
  resolveSlo,
  ValidatedDocument,
} from '@callboard/backstage-plugin-slo-common';
import { readLegalRef } from '../../lib/readLegalRef';

interface SloDocument extends ValidatedDocument {
  document?: OpenSloDocument<'SLO'>;
}

const isSlo = (one: ValidatedDocument): one is SloDocument =>
  one.kind === 'SLO' && (one.document?.kind ?? 'SLO') === 'SLO';

/**
 * What is promised for an entity by OpenSLO documents beside it. How it keeps its promises can be told only once it runs.
 *
 * @param texts - of the files that hold them
 */
export function sloFacts(
  entity: Entity,
  texts: readonly string[],
  tierTargets: Readonly<Record<string, number>>,
): FactSet {
  const documents = texts.flatMap(text => parseOpenSlo(text).documents);
  const slos = documents
    .filter(isSlo)
    .filter(({ document }) => !document || isOf(entity, document));
  const targets = slos.map(slo => targetsOf(slo, documents));
  const { values, reasons } = toFactSet({
    count: knownFact(slos.length),
    tightestTarget: tightestTarget(targets),
    tierTargetMet: tierTargetMet(
      targets,
      entity.metadata.labels?.[LABEL_TIER],
      tierTargets,
    ),
    invalid: knownFact(slos.filter(({ document }) => !document).length),
    hasAlerting: knownFact(
      slos.some(({ document }) => document?.spec.alertPolicies.length),
    ),
  });
  return {
    values,
    reasons: { '*': 'nothing has been measured yet', ...reasons },
  };
}

/** As the catalog resolves it: a ref, or the name of a component of the same namespace. */
function isOf(entity: Entity, { spec }: OpenSloDocument<'SLO'>): boolean {
  const ref = readLegalRef(
    spec.service,
    'component',
    entity.metadata.namespace,
  );
  return (
    ref !== undefined && stringifyEntityRef(ref) === stringifyEntityRef(entity)
  );
}

function targetsOf(
  { document, name = '' }: SloDocument,
  documents: readonly ValidatedDocument[],
): PromisedTargets {
  const ref = `slo:default/${name}`;
  if (!document) {
    return { ref, target: null, objectives: [] };
  }
  const { definition } = resolveSlo({
    document,
    lookup: (kind, wanted) =>
      documents.find(one => one.kind === kind && one.name === wanted),
  });
  return { ...definition, target: null };
}
