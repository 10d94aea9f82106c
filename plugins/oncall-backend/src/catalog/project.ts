import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceKind } from '@callboard/backstage-plugin-callboard-node';
import { Via } from '@callboard/backstage-plugin-oncall-common';
import { OnCallProvider } from '@callboard/backstage-plugin-oncall-node';
import { CatalogSchedule } from './CatalogSchedule';
import { NamedSchedule, namedSchedules } from './namedSchedules';
import { Assignment, IncidentTarget, Projection } from './Projection';
import {
  membershipsOf,
  ownerOf,
  toProjectedEntity,
  toProjectedGroup,
  toProjectedPerson,
} from './toEntities';

/** What the projection is made from. */
export interface ProjectOptions {
  /** Of the kinds that matter, without schedules. */
  entities: Iterable<Entity>;
  /** The documents of the catalog. */
  documents: readonly CatalogSchedule[];
  providers: readonly OnCallProvider[];
  services: readonly ServiceKind[];
}

interface Mapped extends Pick<Assignment, 'via'> {
  schedules: NamedSchedule[];
}

/**
 * What the plugin keeps of the catalog, and every schedule that something in it names.
 *
 * An entity has the schedules of its own annotations; without any, those of its owner's; without any, the documents its
 * owner owns.
 */
export function project(options: ProjectOptions): {
  projection: Projection;
  named: Map<string, NamedSchedule>;
} {
  const { documents, providers, services } = options;
  const byKind = groupByKind(options.entities);
  const users = byKind.get('user') ?? [];
  const groups = byKind.get('group') ?? [];
  const subjects = [...byKind]
    .filter(([kind]) => kind !== 'user' && kind !== 'group')
    .flatMap(([, entities]) => entities);

  const owners = new Map(
    [...groups, ...users].map(owner => [stringifyEntityRef(owner), owner]),
  );
  const owned = new Map<string, NamedSchedule[]>();
  for (const { ref, source, ownerRef } of documents) {
    if (ownerRef) {
      owned.set(ownerRef, [...(owned.get(ownerRef) ?? []), { ref, source }]);
    }
  }
  const ofOwner = memoize((ownerRef: string): Mapped => {
    const owner = owners.get(ownerRef);
    const annotated = owner ? namedSchedules(owner, providers) : [];
    return annotated.length > 0
      ? { via: 'owner-annotation', schedules: annotated }
      : { via: 'owner-schedule', schedules: owned.get(ownerRef) ?? [] };
  });

  const named = new Map<string, NamedSchedule>();
  const assignments: Assignment[] = [];
  const assign = (entityRef: string, via: Via, schedules: NamedSchedule[]) => {
    for (const schedule of schedules) {
      named.set(schedule.ref, schedule);
      assignments.push({ entityRef, scheduleRef: schedule.ref, via });
    }
  };
  const incidentTargets: IncidentTarget[] = [];
  for (const entity of subjects) {
    const ref = stringifyEntityRef(entity);
    const ownerRef = ownerOf(entity);
    const own = namedSchedules(entity, providers);
    if (own.length > 0) {
      assign(ref, 'annotation', own);
    } else if (ownerRef) {
      const { via, schedules } = ofOwner(ownerRef);
      assign(ref, via, schedules);
    }
    incidentTargets.push(
      ...incidentTargetsOf(
        ref,
        entity,
        ownerRef ? owners.get(ownerRef) : undefined,
        providers,
      ),
    );
  }
  for (const group of groups) {
    const ref = stringifyEntityRef(group);
    const { via, schedules } = ofOwner(ref);
    assign(ref, via === 'owner-annotation' ? 'annotation' : via, schedules);
  }
  return {
    named,
    projection: {
      entities: subjects.map(entity => toProjectedEntity(entity, services)),
      people: users.map(toProjectedPerson),
      groups: groups.map(toProjectedGroup),
      memberships: users.flatMap(membershipsOf),
      assignments,
      incidentTargets,
    },
  };
}

/** Whose incidents concern an entity: what its own annotations name; without any, what its owner's do. */
function incidentTargetsOf(
  entityRef: string,
  entity: Entity,
  owner: Entity | undefined,
  providers: readonly OnCallProvider[],
): IncidentTarget[] {
  const named = ({ metadata }: Entity, via: Via): IncidentTarget[] => {
    const annotations = metadata.annotations ?? {};
    return providers.flatMap(provider => {
      const { name: source, instance } = provider;
      const targets = provider.incidentTargetsOf
        ? provider.incidentTargetsOf(annotations)
        : provider.targetsOf(annotations);
      return targets.map(target => ({
        source,
        instance,
        target,
        entityRef,
        via,
      }));
    });
  };
  const own = named(entity, 'annotation');
  return own.length > 0 || !owner ? own : named(owner, 'owner-annotation');
}

function groupByKind(entities: Iterable<Entity>): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>();
  for (const entity of entities) {
    const kind = entity.kind.toLocaleLowerCase('en-US');
    const known = found.get(kind);
    if (known) {
      known.push(entity);
    } else {
      found.set(kind, [entity]);
    }
  }
  return found;
}

function memoize<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return key => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}
