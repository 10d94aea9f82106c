import { Participant, Period, Responder } from './model';
import { findParticipant, peopleIn } from './participants';

const isNobody = ({ type }: Responder) => type === 'none' || type === 'noone';
const keyOf = ({ type, id }: Responder) => `${type}:${id}`;

/**
 * The people behind the responders of a schedule's periods. Timelines name teams and escalations as such: who is in them
 * is told by the on-calls at an instant, which is asked for once per team or escalation, as near to now as it is on call.
 * Where that tells nobody, the team itself stays in the shift, because that is not the same as nobody.
 */
export class PeopleInside {
  readonly #onCalls: (at: number) => Promise<Participant[]>;
  readonly #periods: readonly Period[];
  readonly #now: number;
  readonly #known = new Map<string, Responder[]>();
  readonly #warnings = new Set<string>();

  /** @param periods - of the whole schedule */
  constructor(
    onCalls: (at: number) => Promise<Participant[]>,
    periods: readonly Period[],
    now: number,
  ) {
    this.#onCalls = onCalls;
    this.#periods = periods;
    this.#now = now;
  }

  /** What is not told, for people. */
  get warnings(): string[] {
    return [...this.#warnings];
  }

  /** Everybody in a period. */
  async of({ responders }: Period): Promise<Responder[]> {
    const people: Responder[] = [];
    for (const responder of responders.filter(one => !isNobody(one))) {
      people.push(
        ...(responder.type === 'user'
          ? [responder]
          : await this.#inside(responder)),
      );
    }
    return people;
  }

  async #inside(responder: Responder): Promise<Responder[]> {
    const key = keyOf(responder);
    const known = this.#known.get(key);
    if (known) return known;
    const at = this.#instantOf(key);
    const found = findParticipant(await this.#onCalls(at), responder.id);
    const people = [
      ...new Map(
        (found ? peopleIn(found) : []).map(one => [one.id, one]),
      ).values(),
    ];
    const { type, name, id } = responder;
    const title = `the ${type} "${found?.name || name || id}"`;
    if (people.length === 0) {
      this.#warnings.add(`Who is in ${title} is not told`);
    } else if (type === 'escalation') {
      const day = new Date(at).toISOString().slice(0, 10);
      this.#warnings.add(`Whom ${title} reaches is told for ${day} only`);
    }
    const inside = people.length > 0 ? people : [responder];
    this.#known.set(key, inside);
    return inside;
  }

  /** Now where the responder is on call now, else the start of its period that is nearest. */
  #instantOf(key: string): number {
    const own = this.#periods.filter(({ responders }) =>
      responders.some(responder => keyOf(responder) === key),
    );
    if (
      own.some(
        ({ start, end }) => start <= this.#now && this.#now < (end ?? Infinity),
      )
    ) {
      return this.#now;
    }
    const distance = (at: number) => Math.abs(at - this.#now);
    return own
      .map(({ start }) => start)
      .reduce((a, b) => (distance(b) < distance(a) ? b : a));
  }
}
