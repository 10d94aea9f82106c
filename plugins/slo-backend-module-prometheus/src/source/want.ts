import {
  PromqlExpr,
  PromqlSelector,
} from '@callboard/backstage-plugin-slo-common';
import { BucketGrid } from '../lib/buckets';
import { Instance } from './Instances';

interface AnyWant {
  /** The same for the same reading, which is then done once. */
  key: string;
  instance: Instance;
  grid: BucketGrid;
}

/** The increments of a counter are wanted, per bucket. */
export interface CounterWant extends AnyWant {
  kind: 'counter';
  selector: PromqlSelector;
  /** Whether it has to be known how long each bucket was watched. */
  watched: boolean;
}

/** The values of an expression are wanted, per step. */
export interface StepsWant extends AnyWant {
  kind: 'steps';
  text: string;
  expr: PromqlExpr;
  /** Seconds; divides the width of a bucket. */
  step: number;
}

/** Something to be read. */
export type Want = CounterWant | StepsWant;

/** What every reading tells about how it came about. */
export interface Reading {
  /** The query as it was sent, long lists of values shortened. */
  sent: string;
  /** Other readings that shared the request. */
  fusedWith: number;
  /** The label it was told from others by, if it shared a request. */
  fusedBy?: string;
  warnings: Array<{ code: string; message: string }>;
}

/** What a counter counted. */
export interface CounterReading extends Reading {
  /** Per bucket; a bucket in `present` and not here counted nothing. */
  increments: ReadonlyMap<number, number>;
  /** Buckets in which it was there at all. */
  present: ReadonlySet<number>;
  /** Buckets with a value that is no count. */
  rejected: ReadonlySet<number>;
  /** Watched seconds per bucket. */
  observed: ReadonlyMap<number, number>;
  /** True once it was seen at any time. */
  seen: boolean;
}

/** What an expression gave. */
export interface StepsReading extends Reading {
  /** By time of the step, seconds since the epoch. */
  values: ReadonlyMap<number, number>;
  /** True when it gave more than one series at the same time. */
  severalSeries: boolean;
}
