import {
  DocumentResource,
  Visibility,
} from '@callboard/backstage-plugin-callboard-node';
import { Exclusion } from '@callboard/backstage-plugin-slo-common';
import { DefinitionStore } from '../database/DefinitionStore';
import { targetsOf } from './exclusionRows';

/** What decides about the visibility of SLOs and entities: an SLO is seen with its service. */
export async function toResources(
  refs: string[],
  definitions: DefinitionStore,
): Promise<DocumentResource[]> {
  const known = await definitions.get(refs);
  return [...new Set(refs)].map(ref => ({
    ref,
    entityRef: known.get(ref)?.definition.entityRef,
  }));
}

/** The exclusions of which somebody sees at least one target, with the targets they see and no others. */
export async function narrowExclusions(options: {
  exclusions: Exclusion[];
  definitions: DefinitionStore;
  visibility: Visibility;
}): Promise<Exclusion[]> {
  const { exclusions, definitions, visibility } = options;
  const resources = await toResources(
    exclusions.flatMap(targetsOf),
    definitions,
  );
  const visible = new Set(
    (await visibility.filter(resources)).map(({ ref }) => ref),
  );
  const keep = (refs: string[] = []) => refs.filter(ref => visible.has(ref));
  return exclusions
    .map(exclusion => ({
      ...exclusion,
      slos: keep(exclusion.slos),
      entityRefs: keep(exclusion.entityRefs),
    }))
    .filter(exclusion => targetsOf(exclusion).length > 0);
}
