import {
  ANNOTATION_ICS,
  ANNOTATION_ON_CALL_SCHEDULE,
} from '@callboard/backstage-plugin-callboard-common';
import {
  Caller,
  everything,
  hasWords,
  selectPage,
} from '@callboard/backstage-plugin-callboard-node';
import {
  DOCUMENT_SOURCE,
  MappingPage,
} from '@callboard/backstage-plugin-oncall-common';
import { EntityStore } from '../catalog/EntityStore';
import { Assignment, ProjectedEntity } from '../catalog/Projection';
import { FeedConfig } from '../config';
import { feedScheduleRef } from '../feeds/feedDocument';
import { PeopleStore } from '../people/PeopleStore';
import { DirectoryStore } from '../providers/DirectoryStore';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { visibleSchedules } from '../service/visibleSchedules';
import { Candidate, Candidates } from './Candidates';
import { MappingService } from './MappingService';
import { MappingRequest } from './parseMappingRequest';

/** What the service is made of. */
export interface DefaultMappingServiceOptions {
  entities: EntityStore;
  schedules: ScheduleStore;
  directory: DirectoryStore;
  people: PeopleStore;
  feeds: readonly FeedConfig[];
}

/** Compares names in memory, with a handful of statements for all services. Authorizes nobody by itself. */
export class DefaultMappingService implements MappingService {
  readonly #options: DefaultMappingServiceOptions;

  static create(options: DefaultMappingServiceOptions): DefaultMappingService {
    return new DefaultMappingService(options);
  }

  private constructor(options: DefaultMappingServiceOptions) {
    this.#options = options;
  }

  async list(request: MappingRequest, caller: Caller): Promise<MappingPage> {
    const { entities, people } = this.#options;
    const { visibility = everything } = caller;
    const { owners, words } = request;
    const asked = (await entities.services()).filter(
      ({ ref, title, ownerRef }) =>
        (!owners || (ownerRef !== undefined && owners.includes(ownerRef))) &&
        hasWords(words, title, ref),
    );
    const services = await visibility.filter(asked);
    const first = new Map<string, Assignment>();
    for (const assignment of await entities.assignments(
      services.map(({ ref }) => ref),
    )) {
      const { entityRef } = assignment;
      first.set(entityRef, first.get(entityRef) ?? assignment);
    }
    const unmapped = services.filter(
      ({ ref }) => first.get(ref)?.via !== 'annotation',
    );
    const page = selectPage(unmapped, {
      cursorOf: ({ ref, tier, title }) => ({
        rank: (first.has(ref) ? 10 : 0) + Number(tier ?? 9),
        text: title,
        ref,
      }),
      ...request,
    });
    const candidates = Candidates.create(await this.#candidates(caller));
    const titles = new Map(
      (await people.allGroups()).map(({ ref, title }) => [ref, title]),
    );
    return {
      items: page.items.map(entity => ({
        entityRef: entity.ref,
        title: entity.title,
        ownerRef: entity.ownerRef,
        tier: entity.tier,
        through: first.get(entity.ref)?.scheduleRef,
        proposals: proposals(entity, candidates, titles),
      })),
      totalItems: unmapped.length,
      mapped: services.length - unmapped.length,
      nextCursor: page.nextCursor,
    };
  }

  /** Documents the caller may see, feeds, and what providers list. */
  async #candidates({ visibility = everything }: Caller): Promise<Candidate[]> {
    const { entities, schedules, directory, feeds } = this.#options;
    const documents = await visibleSchedules(
      await schedules.list({ source: DOCUMENT_SOURCE }),
      { visibility, entities },
    );
    return [
      ...documents.map(({ ref, source, title, url }) => ({
        schedule: ref,
        source,
        title,
        url,
        annotation: { key: ANNOTATION_ON_CALL_SCHEDULE, value: ref },
      })),
      ...feeds.map(({ name }) => ({
        schedule: feedScheduleRef(name),
        source: 'ics',
        title: name,
        annotation: { key: ANNOTATION_ICS, value: name },
      })),
      ...(await directory.list()).map(
        ({ scheduleRef, source, title, url, annotation }) => ({
          schedule: scheduleRef,
          source,
          title,
          url,
          annotation,
        }),
      ),
    ];
  }
}

function proposals(
  entity: ProjectedEntity,
  candidates: Candidates,
  titles: ReadonlyMap<string, string>,
) {
  return candidates.of(entity, titles.get(entity.ownerRef ?? ''));
}
