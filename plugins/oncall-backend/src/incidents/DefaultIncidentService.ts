import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  Caller,
  describePrincipal,
  selectPage,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import {
  IncidentPage,
  IncidentReceipt,
  IncidentStats,
  People,
} from '@callboard/backstage-plugin-oncall-common';
import { checkIncidents, DEFAULT_SOURCE } from './checkIncident';
import { IncidentListRequest, IncidentService } from './IncidentService';
import { incidentStats, STATS_DAYS } from './incidentStats';
import { IncidentStore } from './IncidentStore';
import { IncidentOutcome } from './operations/saveIncidents';
import { StoredIncident } from './StoredIncident';
import { toIncident } from './toIncident';

const DAY_MS = 86_400_000;

/** What the service is made of. */
export interface DefaultIncidentServiceOptions {
  incidents: IncidentStore;
  /** What is known of people, by ref. */
  describePeople: (refs: readonly string[]) => Promise<People>;
  /** Told refs of entities whose incidents are different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

const entitiesOf = (incidents: readonly StoredIncident[]) =>
  incidents.flatMap(({ entityRefs }) => entityRefs);

/** Keeps and finds incidents; authorizes nobody by itself. */
export class DefaultIncidentService implements IncidentService {
  readonly #options: DefaultIncidentServiceOptions;

  static create(
    options: DefaultIncidentServiceOptions,
  ): DefaultIncidentService {
    return new DefaultIncidentService(options);
  }

  private constructor(options: DefaultIncidentServiceOptions) {
    this.#options = options;
  }

  async list(
    request: IncidentListRequest,
    { visibility }: Caller,
  ): Promise<IncidentPage> {
    const { incidents, describePeople, now } = this.#options;
    const found = await incidents.find(request);
    const seen = await visibleRefs(entitiesOf(found), visibility);
    const visible = found.filter(({ entityRefs }) =>
      entityRefs.some(ref => seen.has(ref)),
    );
    const page = selectPage(visible, {
      limit: request.limit,
      after: request.after,
      cursorOf: ({ openedAt, source, id }) => ({
        rank: -Date.parse(openedAt),
        text: source,
        ref: id,
      }),
    });
    const items = page.items.map(one => toIncident(one, ref => seen.has(ref)));
    return {
      items,
      people: await describePeople(
        items.flatMap(({ responders }) => responders),
      ),
      totalItems: visible.length,
      nextCursor: page.nextCursor,
      asOf: now().toISOString(),
    };
  }

  async stats(
    entityRefs: string[],
    { visibility }: Caller,
  ): Promise<IncidentStats[]> {
    const { incidents, now } = this.#options;
    const seen = await visibleRefs(entityRefs, visibility);
    const from = new Date(now().getTime() - STATS_DAYS * DAY_MS).toISOString();
    const found = await incidents.find({ entityRefs: [...seen], from });
    const byEntity = groupBy(
      found.flatMap(incident =>
        incident.entityRefs.map(entityRef => ({ entityRef, incident })),
      ),
      ({ entityRef }) => entityRef,
    );
    return [...seen].map(ref =>
      incidentStats(
        ref,
        (byEntity.get(ref) ?? []).map(({ incident }) => incident),
      ),
    );
  }

  async record(
    items: unknown[],
    source: string = DEFAULT_SOURCE,
    { credentials }: Caller,
  ): Promise<IncidentReceipt> {
    const { incidents, announce, now } = this.#options;
    const at = now();
    const { accepted, rejected } = checkIncidents(items, { source, now: at });
    const by = describePrincipal(credentials);
    const outcomes = await incidents.save(accepted, { by, at });
    const different = accepted.filter(
      (_, index) => outcomes[index] !== 'unchanged',
    );
    if (different.length > 0) {
      await announce([
        ...new Set(different.flatMap(({ entityRefs }) => entityRefs)),
      ]);
    }
    const count = (outcome: IncidentOutcome) =>
      outcomes.filter(item => item === outcome).length;
    return {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected,
    };
  }
}
