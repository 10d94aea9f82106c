import { Calls } from '../api/Calls';
import { Incident, readFirstAcknowledgement } from '../api/incidents';

/** Logs that one call may read: a history of months fills up over several calls. */
const READS_PER_CALL = 50;
/** Incidents whose time is kept, the newest. */
const KEPT = 20_000;

/** When resolved incidents were acknowledged. Their log is read once: it does not change any more. */
export class Acknowledgements {
  readonly #known = new Map<string, number | undefined>();

  /** @returns the instant for each incident that has one, as far as it is known */
  async find(
    calls: Calls,
    incidents: Incident[],
  ): Promise<Map<string, number>> {
    const unknown = incidents
      .filter(({ status, id }) => status === 'resolved' && !this.#known.has(id))
      .sort((a, b) => b.created_at - a.created_at)
      .slice(0, READS_PER_CALL);
    await calls.lane.each(unknown, ({ id }) => this.#read(calls, id));
    return new Map(
      incidents.flatMap(incident => {
        const at = firstOf(incident) ?? this.#known.get(incident.id);
        return at === undefined ? [] : [[incident.id, at] as const];
      }),
    );
  }

  async #read(calls: Calls, id: string): Promise<void> {
    try {
      this.#known.set(id, await readFirstAcknowledgement(calls, id));
      const [oldest] = this.#known.keys();
      if (oldest && this.#known.size > KEPT) this.#known.delete(oldest);
    } catch {
      // The incident is worth showing without it; the next call tries again.
    }
  }
}

function firstOf({ acknowledgements }: Incident): number | undefined {
  return acknowledgements.length > 0
    ? Math.min(...acknowledgements.map(({ at }) => at))
    : undefined;
}
