import { Entity } from '@backstage/catalog-model';
import {
  sourceTemplateOf,
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

function drift(version: Told<string>, latest: Told<string>): Told<boolean> {
  if (!('value' in version)) return version;
  return 'value' in latest ? known(version.value !== latest.value) : latest;
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
  const latest = latestVersion(templateRef, template);
  return toFactSet({
    hasProvenance: known(templateRef !== undefined),
    template: perhaps(
      templateRef,
      'it does not say which template it was made from',
    ),
    version,
    latestVersion: latest,
    drift: drift(version, latest),
  });
}
