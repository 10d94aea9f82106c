import { Entity } from '@backstage/catalog-model';
import {
  FactSet,
  knownFact,
  toFactSet,
  unknownFact,
} from '@callboard/backstage-plugin-scorecards-common';
import { Surroundings } from '../readSurroundings';

/** Annotations with which an entity names a schedule that a provider or a feed keeps. */
const ELSEWHERE =
  /^(?:pagerduty\.com\/(?:service-id|integration-key)|opsgenie\.com\/|splunk\.com\/on-call|rootly\.com\/|firehydrant\.com\/|callboard\.dev\/(?:ics|goalert-|grafana-oncall-|jsm-|incidentio-|pagerduty-))/;

/** Who will answer for an entity, as far as its annotations and the schedules in the catalog say. */
export function onCallFacts(
  { metadata }: Entity,
  { schedules }: Pick<Surroundings, 'schedules'>,
): FactSet {
  const found = [...schedules.values()].flatMap(schedule => schedule ?? []);
  const elsewhere = Object.keys(metadata.annotations ?? {}).find(key =>
    ELSEWHERE.test(key),
  );
  const notAsked = unknownFact(
    `who stands behind the annotation ${elsewhere} has not been asked yet`,
  );
  const [first] = found;
  const { values, reasons } = toFactSet({
    hasSchedule: !first && elsewhere ? notAsked : knownFact(Boolean(first)),
    levels: elsewhere
      ? notAsked
      : knownFact(Math.max(0, ...found.map(levelsOf))),
    ...(!first && !elsewhere && { respondersCount: knownFact(0) }),
  });
  return {
    values,
    reasons: { '*': 'nobody has been asked who is on call yet', ...reasons },
  };
}

function levelsOf({ spec }: Entity): number {
  return Array.isArray(spec?.levels) ? spec.levels.length : 0;
}
