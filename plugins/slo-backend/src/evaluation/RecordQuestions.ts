import {
  addTallies,
  RangeTally,
  SliceTally,
  Tally,
  TimeRange,
} from '@callboard/backstage-plugin-slo-common';
import { RecordReader, SliceSpec, WindowSum } from '../database/RecordStore';
import { sliceSpecOf, Subject } from './subjects';

/** A tally whose counts may be known within bounds only. */
export interface BoundedTally extends Tally {
  bounds?: WindowSum['bounds'];
}

/** The tallies of a range with their bounds. */
export type Bounded<T extends RangeTally> = Omit<T, 'tallies'> & {
  tallies: BoundedTally[];
};

/** Ranges to be asked for, each once. */
class RangeList {
  readonly ranges: TimeRange[] = [];
  readonly #positions = new Map<string, number>();

  add(range: TimeRange): number {
    const key = `${range.start}-${range.end}`;
    const known = this.#positions.get(key);
    if (known !== undefined) {
      return known;
    }
    this.#positions.set(key, this.ranges.length);
    return this.ranges.push({ ...range }) - 1;
  }
}

const NOTHING: WindowSum = { good: 0, total: 0, observedSeconds: 0 };

function addBounds(sums: WindowSum[]): WindowSum['bounds'] {
  if (!sums.some(({ bounds }) => bounds)) {
    return undefined;
  }
  const add = (key: 'good' | 'total' | 'observedSeconds'): [number, number] => [
    sums.reduce((sum, item) => sum + (item.bounds?.[key][0] ?? item[key]), 0),
    sums.reduce((sum, item) => sum + (item.bounds?.[key][1] ?? item[key]), 0),
  ];
  return {
    good: add('good'),
    total: add('total'),
    observedSeconds: add('observedSeconds'),
  };
}

function addSums(sums: WindowSum[]): BoundedTally {
  const bounds = addBounds(sums);
  return { ...addTallies(sums), ...(bounds && { bounds }) };
}

/**
 * Collects what many subjects want to know of the record, so that it is asked once for all of them. The answers are
 * there after {@link RecordQuestions.ask}.
 */
export class RecordQuestions {
  readonly #sums = new Map<string, RangeList>();
  readonly #slices = new Map<string, { spec: SliceSpec; list: RangeList }>();
  #foundSums = new Map<string, WindowSum[]>();
  #foundSlices = new Map<string, SliceTally[]>();

  /**
   * Asks what was counted in some ranges together.
   *
   * @param ranges - disjoint, on the subject's grid
   * @returns the tallies, one per part, or a single one where slices are judged; to be called after the record answered
   */
  tally(subject: Subject, ranges: TimeRange[]): () => BoundedTally[] {
    const sums = subject.digests.map(digest => this.#sumOf(digest, ranges));
    const spec = sliceSpecOf(subject);
    if (!spec) {
      return () => sums.map(sum => sum());
    }
    const slices = this.#slicesOf(spec, ranges);
    return () => {
      const parts = sums.map(sum => sum());
      const [first, ...others] = parts;
      const joint = others.length > 0 ? addTallies(parts) : first;
      return [
        {
          ...NOTHING,
          ...joint,
          observedSeconds: Math.min(
            ...parts.map(({ observedSeconds }) => observedSeconds),
          ),
          slices: slices(),
        },
      ];
    };
  }

  /** Asks the record everything at once. */
  async ask(record: RecordReader): Promise<void> {
    const sums = [...this.#sums].map(([digest, { ranges }]) => ({
      digest,
      ranges,
    }));
    const slices = [...this.#slices].map(([key, { spec, list }]) => ({
      key,
      spec,
      ranges: list.ranges,
    }));
    [this.#foundSums, this.#foundSlices] = await Promise.all([
      sums.length > 0 ? record.sums(sums) : new Map<string, WindowSum[]>(),
      slices.length > 0
        ? record.sliceSums(slices)
        : new Map<string, SliceTally[]>(),
    ]);
  }

  #sumOf(digest: string, ranges: TimeRange[]): () => BoundedTally {
    const list = this.#sums.get(digest) ?? new RangeList();
    this.#sums.set(digest, list);
    const positions = ranges.map(range => list.add(range));
    return () => {
      const found = this.#foundSums.get(digest);
      return addSums(positions.map(position => found?.[position] ?? NOTHING));
    };
  }

  #slicesOf(spec: SliceSpec, ranges: TimeRange[]): () => SliceTally {
    const key = JSON.stringify(spec);
    const asked = this.#slices.get(key) ?? { spec, list: new RangeList() };
    this.#slices.set(key, asked);
    const positions = ranges.map(range => asked.list.add(range));
    return () => {
      const found = this.#foundSlices.get(key);
      const sum = addTallies(
        positions.map(position => ({ ...NOTHING, slices: found?.[position] })),
      );
      return (
        sum.slices ?? {
          measured: 0,
          bad: 0,
          empty: 0,
          unknown: 0,
          shortfall: 0,
        }
      );
    };
  }
}
