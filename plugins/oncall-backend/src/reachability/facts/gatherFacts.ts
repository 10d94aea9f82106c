import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import {
  Fact,
  MappedSchedule,
  OwnerFact,
  ReachabilityFacts,
  RouteFact,
  RouteProof,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { EntityStore } from '../../catalog/EntityStore';
import { ProjectedEntity } from '../../catalog/Projection';
import { PeopleStore } from '../../people/PeopleStore';
import { ScheduleStore } from '../../schedules/ScheduleStore';
import { ShiftStore } from '../../schedules/ShiftStore';
import { StoredSchedule } from '../../schedules/StoredSchedule';
import { RouteProofStore } from '../RouteProofStore';
import { Ages, readAges } from './ages';
import { readEmptyTiles, readResponders } from './ahead';
import { Organisation } from './Organisation';
import { createNaming, personFacts, responderFacts } from './personFacts';
import { mappedSchedule } from './scheduleFact';

/** Where facts come from: the database only, a fixed number of questions for however many services. */
export interface FactSources {
  knex: Knex;
  entities: EntityStore;
  schedules: ScheduleStore;
  shifts: ShiftStore;
  people: PeopleStore;
  proofs: RouteProofStore;
  attempts: SourceStore;
  /** What is older is no longer relied on, milliseconds. */
  staleAfterMs: number;
}

/** Codes of errors by which something that is named does not exist: in the catalog or the configuration, at a provider. */
const NOT_THERE = ['not-found', 'gone'];

const isLost = ({ error }: StoredSchedule) =>
  error !== undefined && NOT_THERE.includes(error.code);

/** A service and what its verdict is made of. */
export interface ServiceFacts {
  service: ProjectedEntity;
  facts: ReachabilityFacts;
  /** In words: schedules its annotations name that do not exist, and therefore do not answer. */
  lost: string[];
}

/**
 * What is known of services.
 *
 * @param span - the days to come, from now on
 */
export async function gatherFacts(
  services: readonly ProjectedEntity[],
  span: Span,
  sources: FactSources,
): Promise<ServiceFacts[]> {
  const refs = services.map(({ ref }) => ref);
  const organisation = await Organisation.read(sources.people);
  const ages = await readAges(span.start, sources);
  const age = ages.catalog;
  const assignments = groupBy(
    await sources.entities.assignments(refs),
    ({ entityRef }) => entityRef,
  );
  const scheduleRefs = [...assignments.values()].flatMap(list =>
    list.map(({ scheduleRef }) => scheduleRef),
  );
  const { schedules, people, lost } = await readSchedules(
    [...new Set(scheduleRefs)],
    span,
    { organisation, ageOf: ages.of },
    sources,
  );
  const proofs = await sources.proofs.last(refs);
  const peopleFact = { value: personFacts(people, organisation), ...age };
  return services.map(service => {
    const refsOf = (assignments.get(service.ref) ?? []).map(
      ({ scheduleRef }) => scheduleRef,
    );
    const mapped = refsOf.flatMap(ref => schedules.get(ref) ?? []);
    return {
      service,
      lost: refsOf.flatMap(ref => lost.get(ref) ?? []),
      facts: {
        entityRef: service.ref,
        tier: service.tier,
        owner: { value: ownerFact(service, organisation), ...age },
        schedules: { value: mapped, ...age },
        people: peopleFact,
        route: routeFact(proofs.get(service.ref), span.start),
      },
    };
  });
}

async function readSchedules(
  refs: string[],
  span: Span,
  known: { organisation: Organisation; ageOf: Ages['of'] },
  sources: FactSources,
): Promise<{
  schedules: Map<string, MappedSchedule>;
  lost: Map<string, string>;
  people: Set<string>;
}> {
  const { knex, shifts } = sources;
  const stored = await sources.schedules.get(refs);
  const levels = [...stored.values()].flatMap(({ ref, levels: list }) =>
    list.map((_, index) => ({ schedule: ref, level: index + 1 })),
  );
  const now = groupBy(
    (await shifts.at(levels, span.start)).map(({ tile }) => tile),
    ({ schedule }) => schedule,
  );
  const empty = await readEmptyTiles(knex, span);
  const ahead = await readResponders(knex, span);
  const people = new Set(
    refs.flatMap(ref => (ahead.get(ref) ?? []).map(({ user }) => user)),
  );
  const externals = new Map(
    (await sources.people.externals([...people])).map(one => [one.ref, one]),
  );
  const nameOf = createNaming(known.organisation, externals);
  const schedules = new Map<string, MappedSchedule>();
  const lost = new Map<string, string>();
  for (const ref of refs) {
    const schedule = stored.get(ref);
    if (!schedule || isLost(schedule)) {
      lost.set(ref, schedule?.error?.message ?? `There is no schedule ${ref}`);
    } else {
      const knowledge = {
        schedule,
        now: now.get(ref) ?? [],
        empty: empty.get(ref) ?? [],
        responders: responderFacts(ahead.get(ref) ?? [], externals, nameOf),
        nameOf,
        span,
        age: known.ageOf(schedule),
      };
      schedules.set(ref, mappedSchedule(knowledge));
    }
  }
  return { schedules, lost, people };
}

function ownerFact(
  { ownerRef: ref }: ProjectedEntity,
  organisation: Organisation,
): OwnerFact {
  if (ref === undefined) {
    return { exists: false, members: 0 };
  }
  if (organisation.person(ref)) {
    return { ref, exists: true, members: 1 };
  }
  return {
    ref,
    exists: organisation.group(ref) !== undefined,
    members: organisation.membersOf(ref).size,
  };
}

/** A proof does not grow stale by reading: it has an age of its own, which the judge looks at. */
function routeFact(
  proof: RouteProof | undefined,
  asOf: number,
): Fact<RouteFact> {
  return {
    asOf,
    value: proof
      ? {
          lastTest: {
            at: Date.parse(proof.at),
            reached: proof.reached,
            ...(proof.note !== undefined && { note: proof.note }),
          },
        }
      : {},
  };
}
