import {
  Incident,
  LoadPage,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { IncidentReader } from './IncidentReader';
import { IncidentStore } from './IncidentStore';
import { toIncident } from './toIncident';

const iso = (instant: number) => new Date(instant).toISOString();

/** What other parts of the plugin want to know, from what is kept. */
export class StoredIncidentReader implements IncidentReader {
  readonly #incidents: IncidentStore;

  static create(options: { incidents: IncidentStore }): StoredIncidentReader {
    return new StoredIncidentReader(options.incidents);
  }

  private constructor(incidents: IncidentStore) {
    this.#incidents = incidents;
  }

  async countOpen(entityRefs: string[]): Promise<ReadonlyMap<string, number>> {
    return this.#incidents.countOpen(entityRefs);
  }

  async during(
    entityRefs: string[],
    { start, end }: Span,
  ): Promise<Incident[]> {
    const asked = new Set(entityRefs);
    const from = iso(start);
    const found = await this.#incidents.find({
      entityRefs,
      from,
      to: iso(end),
    });
    return found
      .filter(
        ({ openedAt, status }) => openedAt >= from || status !== 'resolved',
      )
      .map(incident => toIncident(incident, ref => asked.has(ref)));
  }

  /** Whoever answered an incident was paged when it was opened. */
  async pages({ start, end }: Span): Promise<LoadPage[] | undefined> {
    if (!(await this.#incidents.isFed())) {
      return undefined;
    }
    const from = iso(start);
    const found = await this.#incidents.find({ from, to: iso(end) });
    return found
      .filter(({ openedAt }) => openedAt >= from)
      .flatMap(({ responders, openedAt }) =>
        responders.map(user => ({ user, at: Date.parse(openedAt) })),
      );
  }
}
