import { printPromqlSelector } from '@callboard/backstage-plugin-slo-common';
import { fillShape } from '../promql/fusion';
import { widen } from '../promql/selector';
import { CounterReader, RawReading } from './CounterReader';
import { FusedGroup } from './fuse';
import { GroupedCounters } from './GroupedCounters';
import { groupedCounterQuery } from './groupedQuery';
import { Readings } from './ReadPass';
import { readSteps, StepValues } from './steps';
import { CounterWant, StepsWant, Want } from './want';

/** Values of a long list that the explanation shows. */
const SHOWN_VALUES = 3;

const NOTHING: RawReading = {
  increments: new Map(),
  present: new Set(),
  rejected: new Set(),
  observed: new Map(),
  seen: false,
  warnings: [],
};

const NO_VALUES: StepValues = { values: new Map(), severalSeries: false };

/** When, and for how long, is read. */
export interface ReadTime {
  /** Milliseconds since the epoch. */
  nowMs: number;
  signal: AbortSignal;
}

/** Reads one thing by itself: counters from raw samples, expressions as they are. */
export async function readSingle(
  want: Want,
  { counters, steps }: Readings,
  { nowMs, signal }: ReadTime,
): Promise<void> {
  const { key, grid, instance } = want;
  const { api, scrapeIntervalMs } = instance;
  if (want.kind === 'counter') {
    const text = printPromqlSelector(want.selector);
    const read = await new CounterReader({
      api,
      text,
      grid,
      scrapeIntervalMs,
      nowMs,
      signal,
    }).read();
    const reading = read.get('') ?? NOTHING;
    counters.set(key, {
      reading: { ...reading, sent: `${text}[…]`, fusedWith: 0 },
    });
    return;
  }
  const { text: query, step } = want;
  const read = await readSteps({ api, query, grid, step, signal }, 1);
  const reading = read.get('') ?? NO_VALUES;
  steps.set(key, {
    reading: { ...reading, sent: query, fusedWith: 0, warnings: [] },
  });
}

/**
 * Reads the things of a group with these values of its label in one request.
 *
 * @throws SourceFailure for all of them
 */
export async function readFused(
  group: FusedGroup<Want>,
  values: string[],
  readings: Readings,
  time: ReadTime,
): Promise<void> {
  const [first] = group.members.values();
  if (first?.kind === 'counter') {
    await readFusedCounters(first, group, values, readings, time);
  } else if (first) {
    await readFusedSteps(first, group, values, readings, time);
  }
}

async function readFusedCounters(
  { instance, grid, selector, watched }: CounterWant,
  { label, members }: FusedGroup<Want>,
  values: string[],
  { counters }: Readings,
  { nowMs, signal }: ReadTime,
): Promise<void> {
  const read = await new GroupedCounters({
    api: instance.api,
    selector,
    label,
    watched,
    scrapeIntervalMs: instance.scrapeIntervalMs,
    nowMs,
    signal,
  }).read(values, grid);
  const { width } = grid;
  for (const value of values) {
    const want = members.get(value);
    if (!want) continue;
    const shown = shorten(value, values, list =>
      groupedCounterQuery({
        selector: widen(selector, label, list),
        label,
        width,
        watched,
      }),
    );
    counters.set(want.key, {
      reading: {
        ...(read.get(value) ?? NOTHING),
        sent: shown,
        fusedWith: values.length - 1,
        fusedBy: label,
      },
    });
  }
}

async function readFusedSteps(
  { instance, grid, step }: StepsWant,
  { label, shape, members }: FusedGroup<Want>,
  values: string[],
  { steps }: Readings,
  { signal }: ReadTime,
): Promise<void> {
  const { api } = instance;
  const query = fillShape(shape, values);
  const read = await readSteps(
    { api, query, grid, step, label, signal },
    values.length,
  );
  for (const value of values) {
    const want = members.get(value);
    if (!want) continue;
    steps.set(want.key, {
      reading: {
        ...(read.get(value) ?? NO_VALUES),
        sent: shorten(value, values, list => fillShape(shape, list)),
        fusedWith: values.length - 1,
        fusedBy: label,
        warnings: [],
      },
    });
  }
}

/** The query with the reader's own value, a few others, and how many more there were. */
function shorten(
  own: string,
  values: string[],
  print: (list: string[]) => string,
): string {
  const others = values.slice(0, SHOWN_VALUES).filter(value => value !== own);
  const shown = [own, ...others.slice(0, SHOWN_VALUES - 1)];
  const more = values.length - shown.length;
  if (more === 0) return print(shown);
  return `${print([...shown, '…'])} # … stands for ${more} more values`;
}
