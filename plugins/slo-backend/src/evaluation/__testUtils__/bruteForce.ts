/**
 * The figures of an SLO recomputed from raw events, one by one, sharing no code with the engine: the other side of the
 * property test. Read it against the domain page, not against the engine.
 */

/** One indicator: what happened, and in which buckets nobody watched. */
export interface RawComponent {
  events: { at: number; good: boolean }[];
  /** Starts of the buckets that were watched, in full. */
  watched: Set<number>;
}

/** Everything that the figures depend on. Seconds. */
export interface RawSlo {
  method: 'Occurrences' | 'Timeslices' | 'RatioTimeslices';
  composite: boolean;
  parts: { target: number; weight: number; sliceTarget: number }[];
  components: RawComponent[];
  bucketSeconds: number;
  sliceSeconds: number;
  /** Length of a rolling window; the window of a calendar. */
  rolling?: number;
  calendar?: { start: number; end: number };
  nominalSeconds: number;
  exclusions: { start: number; end: number }[];
  missingDataIsBad: boolean;
  now: number;
  staleAfterSeconds: number;
}

interface Cell {
  good: number;
  total: number;
  watched: number;
}

interface Counted {
  elapsed: number;
  /** Per component, time before its record begins. */
  before: number[];
  /** Unknown slices before the last of the records begins. */
  unknownBefore: number;
  cells: number;
  /** Per component. */
  good: number[];
  total: number[];
  watched: number[];
  /** Joint slices. */
  measured: number;
  bad: number;
  empty: number;
  unknown: number;
  shortfall: number;
}

const round = (value: number) => Math.round(value * 1e12) / 1e12;
const up = (value: number, step: number) => Math.ceil(value / step) * step;
const down = (value: number, step: number) => Math.floor(value / step) * step;

/** Recomputes the figures of an SLO as a whole. */
export function bruteForce(raw: RawSlo) {
  const { method, components, parts, bucketSeconds, now } = raw;
  const slices = method !== 'Occurrences';
  const grid = slices ? raw.sliceSeconds : bucketSeconds;

  const table = components.map(({ events, watched }) => {
    const cells = new Map<number, Cell>();
    const cell = (at: number) => {
      const start = down(at, grid);
      const found = cells.get(start) ?? { good: 0, total: 0, watched: 0 };
      cells.set(start, found);
      return found;
    };
    watched.forEach(bucket => {
      cell(bucket).watched += bucketSeconds;
    });
    for (const { at, good } of events) {
      cell(at).total += 1;
      cell(at).good += good ? 1 : 0;
    }
    return cells;
  });

  const begins = components.map(({ watched }) => Math.min(...watched));

  const isExcluded = (start: number) =>
    raw.exclusions.some(
      exclusion =>
        exclusion.start < exclusion.end &&
        exclusion.start < start + grid &&
        exclusion.end > start,
    );

  const count = (
    range: { start: number; end: number },
    exclude = true,
  ): Counted => {
    const zeros = components.map(() => 0);
    const sum: Counted = {
      elapsed: 0,
      before: [...zeros],
      unknownBefore: 0,
      cells: 0,
      good: [...zeros],
      total: [...zeros],
      watched: [...zeros],
      measured: 0,
      bad: 0,
      empty: 0,
      unknown: 0,
      shortfall: 0,
    };
    for (let start = range.start; start < range.end; start += grid) {
      if (exclude && isExcluded(start)) {
        continue;
      }
      sum.elapsed += grid;
      sum.cells += 1;
      begins.forEach((begin, i) => {
        sum.before[i]! += Math.max(0, Math.min(grid, begin - start));
      });
      let anyBad = false;
      let anyTraffic = false;
      let anyUnknown = false;
      let missed = 0;
      table.forEach((cells, i) => {
        const cell = cells.get(start) ?? { good: 0, total: 0, watched: 0 };
        sum.good[i]! += cell.good;
        sum.total[i]! += cell.total;
        sum.watched[i]! += cell.watched;
        const part = parts[i]!;
        if (cell.total > 0) {
          anyTraffic = true;
          anyBad ||= cell.good / cell.total < part.sliceTarget;
          missed +=
            (method === 'RatioTimeslices' ? part.weight : 1) *
            (1 - cell.good / cell.total);
        } else if (cell.watched === 0) {
          anyUnknown = true;
        }
      });
      const shortfall = Math.min(1, missed);
      const settled =
        method === 'RatioTimeslices' ? shortfall > 1 - 1e-12 : anyBad;
      if (anyUnknown && !settled) {
        sum.unknown += 1;
        sum.unknownBefore += start + grid <= Math.max(...begins) ? 1 : 0;
      } else if (!anyTraffic) {
        sum.empty += 1;
      } else {
        sum.measured += 1;
        sum.bad += anyBad ? 1 : 0;
        sum.shortfall += shortfall;
      }
    }
    return sum;
  };

  const ends = components.flatMap(({ watched }) =>
    watched.size > 0 ? Math.max(...watched) + bucketSeconds : [],
  );
  const asOf = Math.min(...ends, down(now, bucketSeconds) + bucketSeconds);
  const stale = now - asOf > raw.staleAfterSeconds;
  const lastFull = down(now, grid);
  const dataEnd = stale && raw.missingDataIsBad ? lastFull : down(asOf, grid);
  const whole = raw.calendar && {
    start: up(raw.calendar.start, grid),
    end: up(raw.calendar.end, grid),
  };
  const windowTo = (end: number) =>
    whole
      ? {
          start: whole.start,
          end: Math.max(whole.start, Math.min(end, whole.end)),
        }
      : { start: end - up(raw.rolling ?? 0, grid), end };
  const window = windowTo(dataEnd);
  const judged = stale ? windowTo(lastFull) : window;

  const budget = (i: number) => round(1 - parts[i]!.target);
  const rates = (() => {
    const own = count(window);
    return own.total.map((total, i) =>
      own.watched[i]! > 0 ? total / own.watched[i]! : 1,
    );
  })();
  const gapsBad = (counted: Counted, windowRates = rates): Counted =>
    raw.missingDataIsBad
      ? {
          ...counted,
          total: counted.total.map(
            (total, i) =>
              total +
              windowRates[i]! *
                (counted.elapsed - counted.before[i]! - counted.watched[i]!),
          ),
          watched: counted.before.map((before, i) =>
            Math.max(
              counted.watched[i]!,
              counted.elapsed - (slices ? Math.max(...counted.before) : before),
            ),
          ),
          measured: counted.measured + counted.unknown - counted.unknownBefore,
          bad: counted.bad + counted.unknown - counted.unknownBefore,
          shortfall:
            counted.shortfall + counted.unknown - counted.unknownBefore,
          unknown: counted.unknownBefore,
        }
      : counted;

  /** Σ weight × E / B, over bases that may be larger than what was counted. */
  const burn = (
    counted: Counted,
    base: (own: number, i: number) => number = own => own,
  ): number | null => {
    const each = slices
      ? [
          {
            bad: method === 'Timeslices' ? counted.bad : counted.shortfall,
            own: counted.measured,
            weight: 1,
          },
        ]
      : parts.map(({ weight }, i) => ({
          bad: counted.total[i]! - counted.good[i]!,
          own: counted.total[i]!,
          weight: raw.composite ? weight : 1,
        }));
    const burns = each.flatMap(({ bad, own, weight }, i) =>
      base(own, i) > 0 ? (weight * (bad / base(own, i))) / budget(i) : [],
    );
    return burns.length > 0 ? round(burns.reduce((a, b) => a + b, 0)) : null;
  };
  const allWatched = (counted: Counted) =>
    counted.watched.every(seconds => seconds > 0);

  const spentOf = (exclude: boolean): number | null => {
    const plain = count(window, exclude);
    const ownRates = plain.total.map((total, i) =>
      plain.watched[i]! > 0 ? total / plain.watched[i]! : 1,
    );
    const counted = gapsBad(plain, ownRates);
    if (!allWatched(counted)) {
      return null;
    }
    if (!whole) {
      return burn(counted);
    }
    const all = count(whole, exclude);
    return slices
      ? burn(counted, own => (own === 0 ? 0 : all.cells - counted.empty))
      : burn(
          counted,
          (own, i) =>
            own +
            (own / counted.watched[i]!) *
              Math.max(0, all.elapsed - counted.elapsed),
        );
  };

  const atLeast = (): number | null => {
    const counted = gapsBad(count(judged));
    const all = whole ? count(whole) : counted;
    return burn(counted, (own, i) => {
      if (slices) {
        return whole ? all.cells - counted.empty : own + counted.unknown;
      }
      return counted.watched[i]! > 0
        ? (own / counted.watched[i]!) * all.elapsed
        : 0;
    });
  };

  const covered = count(judged);
  const coverageOf = (counted: Counted) => {
    const known = counted.measured + counted.empty;
    return counted.elapsed > 0
      ? Math.min(
          1,
          ...counted.watched.map(seconds => seconds / counted.elapsed),
          slices ? known / (known + counted.unknown) : 1,
        )
      : 0;
  };
  const coverage = coverageOf(covered);

  const lookback = (seconds: number): number | null => {
    if (slices && grid > seconds) {
      return null;
    }
    const counted = gapsBad(
      count({ start: dataEnd - up(seconds, grid), end: dataEnd }),
    );
    return allWatched(counted) ? burn(counted) : null;
  };
  const burnRates = {
    '5m': lookback(300),
    '30m': lookback(1_800),
    '1h': lookback(3_600),
    '2h': lookback(7_200),
    '6h': lookback(21_600),
    '1d': lookback(86_400),
    '3d': lookback(259_200),
  };
  const pairs = [
    ['1h', '5m', 0.02 / 3_600],
    ['6h', '30m', 0.05 / 21_600],
    ['1d', '2h', 0.1 / 86_400],
    ['3d', '6h', 0.1 / 259_200],
  ] as const;
  const burning = pairs.some(([long, short, share]) => {
    const factor = share * raw.nominalSeconds;
    return (
      factor > 0.9 &&
      (burnRates[long] ?? 0) > factor &&
      (burnRates[short] ?? 0) > factor
    );
  });

  const spent = spentOf(true);
  const enough = coverageOf(gapsBad(covered)) >= 0.95;
  const sure = enough ? spent : atLeast();
  const state = (() => {
    if (covered.elapsed <= 0) {
      return 'unknown';
    }
    if (sure !== null && sure >= 1) {
      return 'exhausted';
    }
    if (!enough) {
      return 'unknown';
    }
    if (spent === null) {
      return 'no-traffic';
    }
    return burning ? 'burning' : 'healthy';
  })();

  const shown = count(window);
  const unexcluded = spentOf(false);
  return {
    state,
    coverage,
    good: shown.good,
    total: shown.total,
    slices: gapsBad(shown),
    spent,
    unexcluded,
    burnRates,
    sure,
  };
}
