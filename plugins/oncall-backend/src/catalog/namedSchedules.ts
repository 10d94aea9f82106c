import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_ICS,
  ANNOTATION_ON_CALL_SCHEDULE,
} from '@callboard/backstage-plugin-callboard-common';
import {
  DOCUMENT_SOURCE,
  FEED_SOURCE,
  formatScheduleRef,
} from '@callboard/backstage-plugin-oncall-common';
import {
  annotationValues,
  OnCallProvider,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';
import { feedScheduleRef } from '../feeds/feedDocument';

/** A schedule as an annotation names it. */
export interface NamedSchedule {
  ref: string;
  source: string;
  /** Account, of providers. */
  instance?: string;
  target?: ProviderTarget;
  /** Name, of feeds. */
  feed?: string;
}

/** The ref of the schedule that a target of an account is. */
export function providerScheduleRef(
  { name, instance }: Pick<OnCallProvider, 'name' | 'instance'>,
  { kind, id }: ProviderTarget,
): string {
  return formatScheduleRef({
    source: name,
    namespace: instance,
    name: `${kind}.${id}`,
  });
}

/** The document that an annotation means; as it is written where that is no ref, so that somebody sees it. */
function documentRef(text: string, namespace: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: DOCUMENT_SOURCE,
        defaultNamespace: namespace,
      }),
    );
  } catch {
    return formatScheduleRef({
      source: DOCUMENT_SOURCE,
      namespace,
      name: text.replace(/\s+/g, '-').toLocaleLowerCase('en-US'),
    });
  }
}

/** The schedules that an entity's annotations name, each once: documents, then providers', then feeds. */
export function namedSchedules(
  { metadata }: Entity,
  providers: readonly OnCallProvider[],
): NamedSchedule[] {
  const { annotations = {}, namespace = 'default' } = metadata;
  const named = [
    ...annotationValues(annotations[ANNOTATION_ON_CALL_SCHEDULE]).map(text => ({
      ref: documentRef(text, namespace),
      source: DOCUMENT_SOURCE,
    })),
    ...providers.flatMap(provider =>
      provider.targetsOf(annotations).map(target => ({
        ref: providerScheduleRef(provider, target),
        source: provider.name,
        instance: provider.instance,
        target,
      })),
    ),
    ...annotationValues(annotations[ANNOTATION_ICS]).map(feed => ({
      ref: feedScheduleRef(feed),
      source: FEED_SOURCE,
      feed,
    })),
  ];
  return [...new Map(named.map(one => [one.ref, one])).values()];
}
