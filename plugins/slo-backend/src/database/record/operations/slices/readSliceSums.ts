import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { SliceTally } from '@callboard/backstage-plugin-slo-common';
import {
  dayOf,
  daysReached,
  instantsByDay,
  minusSlices,
  slicesIn,
  startOfDay,
  toSliceTally,
} from '../../../../lib/record';
import { SliceSpec, SliceSumRequest } from '../../../RecordStore';
import { SERIES_PER_STATEMENT, SLICES_PER_DERIVATION } from '../../sizes';
import { StoredSlices } from '../../sliceTables';
import { RecordContext } from '../../tables';
import { DayRange, loadDayRanges } from '../loadDayRanges';
import { Series, readSeries } from '../readSeries';
import { deriveSlices } from './deriveSlices';
import { SliceEdgeKey, loadSliceEdges } from './loadSliceEdges';
import { keyOfSpec, openSlices } from './openSlices';
import { digestsOf, partsOf, seriesOf } from './sliceParts';
import { slicesUpTo } from './slicesUpTo';

/** What has to be known of some slices. */
interface Plan {
  slices: StoredSlices;
  instants: Map<number, number[]>;
  /** Nothing was counted after this day; undefined where nothing was counted at all. */
  newestDay?: number;
}

/**
 * Slices of ranges. Those of the newest day, whose counts change all the time, are judged at each read; those of the days
 * before are stored. It takes four statements per thousand requests, and some more when a day has passed since, counts of the past
 * have changed, or slices are asked for that never were before; these are then derived.
 */
export async function readSliceSums(
  context: RecordContext,
  requests: SliceSumRequest[],
): Promise<Map<string, SliceTally[]>> {
  const sums = new Map<string, SliceTally[]>();
  for (const chunk of chunks(requests, SERIES_PER_STATEMENT)) {
    const asked = chunk.map(request => ({
      ...request,
      specKey: keyOfSpec(request.spec),
    }));
    const specs = new Map(asked.map(({ specKey, spec }) => [specKey, spec]));
    const opened = await openSlices(context.tx, specs);
    const instants = new Map<string, number[]>();
    for (const { specKey, ranges } of asked) {
      const list = instants.get(specKey) ?? [];
      ranges.forEach(({ start, end }) => list.push(start, end));
      instants.set(specKey, list);
    }
    const series = await readSeries(context.tx, digestsOf(specs.values()));
    const plans = new Map(
      [...opened].map(([key, slices]): [string, Plan] => [
        key,
        {
          slices,
          instants: instantsByDay(instants.get(key) ?? []),
          newestDay: newestDayOf(slices.spec, series),
        },
      ]),
    );
    await deriveMissing(context, [...plans.values()]);
    const known = await readPlans(context, plans, series);
    for (const { key, specKey, spec, ranges } of asked) {
      const upTo = known.get(specKey)!;
      sums.set(
        key,
        ranges.map(range =>
          toSliceTally(
            minusSlices(upTo.get(range.end)!, upTo.get(range.start)!),
            slicesIn(range, spec.sliceSeconds),
          ),
        ),
      );
    }
  }
  return sums;
}

function newestDayOf(
  spec: SliceSpec,
  series: Map<string, Series[]>,
): number | undefined {
  const ends = seriesOf(spec, series).map(({ newestEnd }) => newestEnd);
  return ends.length > 0 ? dayOf(Math.max(...ends)) : undefined;
}

/** Slices that reach into the newest day are still open. */
function upToOf({ slices, newestDay = 0 }: Plan): number {
  return Math.max(0, newestDay - daysReached(slices.spec.sliceSeconds));
}

async function deriveMissing(
  { tx: knex, retiredAfterSeconds }: RecordContext,
  plans: Plan[],
): Promise<void> {
  const due = plans.filter(plan => plan.slices.derivedTo < upToOf(plan));
  due.sort((a, b) => a.slices.id - b.slices.id);
  for (const part of chunks(due, SLICES_PER_DERIVATION)) {
    const derivedTo = await knex.transaction(tx =>
      deriveSlices(
        { tx, retiredAfterSeconds },
        part.map(plan => ({ id: plan.slices.id, upTo: upToOf(plan) })),
        Math.max(...part.map(({ newestDay = 0 }) => newestDay)),
      ),
    );
    for (const { slices } of part) {
      slices.derivedTo = derivedTo.get(slices.id) ?? slices.derivedTo;
    }
  }
}

async function readPlans(
  { tx, retiredAfterSeconds }: RecordContext,
  plans: Map<string, Plan>,
  series: Map<string, Series[]>,
) {
  const needs = [...plans.values()].map(needsOf);
  const edges = await loadSliceEdges(
    tx,
    needs.flatMap(need => need.edges),
  );
  const days = await loadDayRanges(
    tx,
    [...plans.values()].flatMap(({ slices }, i) =>
      seriesOf(slices.spec, series).flatMap(({ id }) =>
        needs[i]!.days.map(range => ({ ...range, series_id: id })),
      ),
    ),
  );
  return new Map(
    [...plans].map(([key, plan]) => [
      key,
      slicesUpTo({
        ...plan,
        edges: edges.get(plan.slices.id) ?? new Map(),
        parts: partsOf(plan.slices.spec, series, days),
        retiredAfterSeconds,
      }),
    ]),
  );
}

/** What must be loaded: of derived days their sums, and the buckets where an instant cuts one; of open days all. */
function needsOf({ slices, instants, newestDay }: Plan): {
  edges: SliceEdgeKey[];
  days: Omit<DayRange, 'series_id'>[];
} {
  const { id, spec, derivedTo } = slices;
  const reach = daysReached(spec.sliceSeconds);
  const edges = new Set<number>();
  const days: Omit<DayRange, 'series_id'>[] = [];
  if (newestDay === undefined) {
    return { edges: [], days };
  }
  for (const [day, within] of instants) {
    if (day < derivedTo) {
      edges.add(day);
      if (within.some(instant => instant !== startOfDay(day))) {
        days.push({ first_day: day, last_day: day + reach });
      }
    }
  }
  const last = Math.min(newestDay, Math.max(...instants.keys()));
  if (last >= derivedTo) {
    days.push({ first_day: derivedTo, last_day: last + reach });
  }
  if (Math.max(...instants.keys()) >= derivedTo) {
    edges.add(derivedTo - 1);
  }
  return { edges: [...edges].map(day => ({ slice_id: id, day })), days };
}
