import {
  SliceSteps,
  StepGrid,
  StepSeries,
} from '@callboard/backstage-plugin-slo-common';
import {
  BucketSeries,
  Range,
  RecordReader,
  SliceSpec,
} from '../database/RecordStore';
import { judgeSlices, toSliceTally, slicesIn } from '../lib/record';

/** What a simulation runs over. */
export interface Steps {
  grid: StepGrid;
  /** One per component; one for all where slices are judged jointly. */
  components: StepSeries[];
  /** Start of the first step of which anything was observed; undefined where nothing was. */
  recordedFrom?: number;
}

/** Which counts are needed. */
export interface LoadStepsOptions {
  record: RecordReader;
  digests: string[];
  /** On the borders of steps. */
  range: Range;
  stepSeconds: number;
  /** Given where the method judges slices; a step is a slice then. */
  spec?: SliceSpec;
}

/** Sums of the buckets of each step. */
function stepValues(
  series: BucketSeries,
  grid: StepGrid,
  values: Float64Array,
): Float64Array {
  const sums = new Float64Array(grid.steps);
  values.forEach((value, index) => {
    const bucket = series.start + index * series.bucketSeconds;
    const step = Math.floor((bucket - grid.start) / grid.stepSeconds);
    if (step >= 0 && step < grid.steps) {
      sums[step] = (sums[step] ?? 0) + value;
    }
  });
  return sums;
}

function toSteps(series: BucketSeries, grid: StepGrid): StepSeries {
  return {
    good: stepValues(series, grid, series.good),
    total: stepValues(series, grid, series.total),
    observedSeconds: stepValues(series, grid, series.observedSeconds),
  };
}

function judgeSteps(
  spec: SliceSpec,
  parts: BucketSeries[],
  { start, steps, stepSeconds }: StepGrid,
): SliceSteps {
  const tallies = Array.from({ length: steps }, (_, step) => {
    const slice = {
      start: start + step * stepSeconds,
      end: start + (step + 1) * stepSeconds,
    };
    return toSliceTally(
      judgeSlices(spec, parts, slice),
      slicesIn(slice, stepSeconds),
    );
  });
  return {
    measured: tallies.map(({ measured }) => measured),
    bad: tallies.map(({ bad }) => bad),
    empty: tallies.map(({ empty }) => empty),
    unknown: tallies.map(({ unknown }) => unknown),
    shortfall: tallies.map(({ shortfall }) => shortfall),
  };
}

/** The least observed time of the components: a joint slice is known as far as all of its parts are. */
function leastObserved(all: StepSeries[], steps: number): Float64Array {
  return Float64Array.from({ length: steps }, (_, step) =>
    Math.min(...all.map(({ observedSeconds }) => observedSeconds[step] ?? 0)),
  );
}

/**
 * The counts of some indicators on one grid.
 *
 * @returns undefined where the record's buckets are too wide for the steps
 */
export async function loadSteps(
  options: LoadStepsOptions,
): Promise<Steps | undefined> {
  const { record, range, stepSeconds, spec } = options;
  const digests = [...new Set(options.digests)];
  const found = await record.buckets(
    digests.map(digest => ({ digest, range, bucketSeconds: stepSeconds })),
  );
  const parts = options.digests.flatMap(digest => found.get(digest) ?? []);
  if (parts.some(({ bucketSeconds }) => stepSeconds % bucketSeconds !== 0)) {
    return undefined;
  }
  const grid: StepGrid = {
    start: range.start,
    stepSeconds,
    steps: Math.round((range.end - range.start) / stepSeconds),
  };
  const each = parts.map(series => toSteps(series, grid));
  const firsts = each.map(({ observedSeconds }) =>
    Array.from(observedSeconds).findIndex(seconds => seconds > 0),
  );
  const first = firsts.includes(-1) ? -1 : Math.max(...firsts);
  const [single] = each;
  return {
    grid,
    components:
      spec && single
        ? [
            {
              ...single,
              observedSeconds: leastObserved(each, grid.steps),
              slices: judgeSteps(spec, parts, grid),
            },
          ]
        : each,
    recordedFrom: first < 0 ? undefined : grid.start + first * stepSeconds,
  };
}
