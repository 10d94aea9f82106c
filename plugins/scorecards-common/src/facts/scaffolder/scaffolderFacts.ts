import { Entity } from '@backstage/catalog-model';
import {
  sourceTemplateOf,
  TemplateDrift,
  templateDriftOf,
  templateVersionOf,
} from '@callboard/backstage-plugin-callboard-common';
import { FactSet } from '../../model';
import { known, perhaps, Told, toFactSet, unknown } from '../Told';

function latestVersion(
  templateRef: string | undefined,
  template: Entity | undefined,
): Told<string> {
  if (templateRef === undefined) {
    return unknown('it does not say which template it was made from');
  }
  return template
    ? perhaps(templateVersionOf(template), `${templateRef} says no version`)
    : unknown(`${templateRef} is not in the catalog`);
}

function isBehind(drift: TemplateDrift): Told<boolean> {
  return drift.state === 'unknown'
    ? unknown(drift.reason)
    : known(drift.state === 'behind');
}

function behindBy(drift: TemplateDrift): Told<string> {
  if (drift.state === 'unknown') return unknown(drift.reason);
  return known(drift.state === 'behind' ? drift.part : 'nothing');
}

/** What there is to say of where an entity comes from. @public */
export function scaffolderFacts(
  entity: Entity,
  template: Entity | undefined,
): FactSet {
  const templateRef = sourceTemplateOf(entity);
  const version = perhaps(
    templateVersionOf(entity),
    'it does not say the version of its template',
  );
  const drift = templateDriftOf(entity, template);
  return toFactSet({
    hasProvenance: known(templateRef !== undefined),
    template: perhaps(
      templateRef,
      'it does not say which template it was made from',
    ),
    version,
    latestVersion: latestVersion(templateRef, template),
    drift: isBehind(drift),
    behindBy: behindBy(drift),
  });
}
