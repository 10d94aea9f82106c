import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { Lane } from './Lane';
import { ChunkLimits, chunksOf, fuse, FusedGroup } from './fuse';
import { Instance } from './Instances';
import { readFused, readSingle, ReadTime } from './reads';
import { CounterReading, CounterWant, StepsReading, Want } from './want';

/** What came of reading something. */
export type Outcome<R> = { reading: R } | { failure: SourceFailure };

/** The readings of one fetch, by the key of what was wanted. */
export interface Readings {
  counters: Map<string, Outcome<CounterReading>>;
  steps: Map<string, Outcome<StepsReading>>;
}

/** Failures that one value of many may have caused, so that the others are tried without it. */
const DIVISIBLE = new Set(['too-many-samples', 'timeout']);

const isCounter = (want: Want): want is CounterWant => want.kind === 'counter';

const isDivisible = (error: unknown) =>
  error instanceof SourceFailure &&
  (error.data === 'invalid' || DIVISIBLE.has(error.code));

/** Reads many things in few requests. A failure is kept where the thing that failed is asked for. */
export class ReadPass {
  readonly #lanes: (instance: Instance) => Lane;
  readonly #limits: ChunkLimits;
  readonly #now: () => number;
  readonly #signal: AbortSignal;
  readonly readings: Readings = { counters: new Map(), steps: new Map() };

  constructor(options: {
    lanes: (instance: Instance) => Lane;
    limits: ChunkLimits;
    /** Milliseconds since the epoch. */
    now: () => number;
    signal: AbortSignal;
  }) {
    this.#lanes = options.lanes;
    this.#limits = options.limits;
    this.#now = options.now;
    this.#signal = options.signal;
  }

  /** Reads what was not read yet. */
  async read(wants: Want[]): Promise<void> {
    const { counters, steps } = this.readings;
    const missing = new Map(
      wants
        .filter(({ key }) => !counters.has(key) && !steps.has(key))
        .map(want => [want.key, want]),
    );
    const { groups, singles } = fuse([...missing.values()]);
    await Promise.all([
      ...singles.map(want => this.#single(want)),
      ...groups.flatMap(group =>
        chunksOf([...group.members.keys()], this.#limits).map(chunk =>
          this.#chunk(group, chunk),
        ),
      ),
    ]);
  }

  async #single(want: Want): Promise<void> {
    try {
      const lane = this.#lanes(want.instance);
      await lane.run(() => readSingle(want, this.readings, this.#time()));
    } catch (error) {
      this.#fail([want], error);
    }
  }

  /** One request, or two halves where it fails for a reason that may be one value's. */
  async #chunk(group: FusedGroup<Want>, values: string[]): Promise<void> {
    const wants = values.flatMap(value => group.members.get(value) ?? []);
    const [first, ...others] = wants;
    if (!first) return;
    if (others.length === 0) {
      await this.#single(first);
      return;
    }
    const lane = this.#lanes(first.instance);
    try {
      await lane.run(() =>
        readFused(group, values, this.readings, this.#time()),
      );
    } catch (error) {
      if (lane.isDown || !isDivisible(error)) {
        this.#fail(wants, error);
        return;
      }
      const half = Math.ceil(values.length / 2);
      await this.#chunk(group, values.slice(0, half));
      await this.#chunk(group, values.slice(half));
    }
  }

  #time(): ReadTime {
    return { nowMs: this.#now(), signal: this.#signal };
  }

  #fail(wants: Want[], error: unknown): void {
    if (!(error instanceof SourceFailure)) throw error;
    const { counters, steps } = this.readings;
    for (const want of wants) {
      (isCounter(want) ? counters : steps).set(want.key, { failure: error });
    }
  }
}
