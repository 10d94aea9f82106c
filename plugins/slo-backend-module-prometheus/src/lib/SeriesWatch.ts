import { BucketGrid } from './buckets';
import { RawSeries, seriesKey, targetKey } from './series';

/** Labels by which replicas of a Prometheus tell their samples apart. */
const REPLICA_LABELS = [
  'prometheus_replica',
  'thanos_replica',
  'replica',
  '__replica__',
  'rule_replica',
];

/** A series that was silent for so long, while its target was scraped, is gone. */
const VANISHED_MS = 600_000;

/** Notices what is odd about the series of a selector. Nothing here changes a count. */
export class SeriesWatch {
  readonly #title: string;
  readonly #grid: BucketGrid;
  readonly #lastSeen = new Map<string, { t: number; target: string }>();
  readonly #targetSeen = new Map<string, number>();
  readonly #withoutReplica = new Map<string, string>();
  readonly #duplicated = new Set<string>();

  constructor(title: string, grid: BucketGrid) {
    this.#title = title;
    this.#grid = grid;
  }

  /** Chunks are added in order of time. */
  add(chunk: RawSeries[]): void {
    for (const { labels, samples } of chunk) {
      const last = samples.at(-1)?.t;
      if (last === undefined) continue;
      const key = seriesKey(labels);
      const target = targetKey(labels) ?? '';
      this.#lastSeen.set(key, { t: last, target });
      const seen = Math.max(last, this.#targetSeen.get(target) ?? 0);
      this.#targetSeen.set(target, seen);
      this.#compareReplicas(labels, key);
    }
  }

  #compareReplicas(labels: Record<string, string>, key: string): void {
    if (!REPLICA_LABELS.some(label => label in labels)) return;
    const rest = Object.entries(labels).filter(
      ([label]) => !REPLICA_LABELS.includes(label),
    );
    const same = seriesKey(Object.fromEntries(rest));
    const other = this.#withoutReplica.get(same);
    if (other !== undefined && other !== key) this.#duplicated.add(same);
    this.#withoutReplica.set(same, key);
  }

  /** @param restarts - how often a counter went down */
  warnings(restarts: number): Array<{ code: string; message: string }> {
    const start = this.#grid.from * 1000;
    const vanished = [...this.#lastSeen.values()].filter(
      ({ t, target }) =>
        t > start && (this.#targetSeen.get(target) ?? 0) - t > VANISHED_MS,
    ).length;
    const duplicated = this.#duplicated.size;
    return [
      {
        code: 'duplicated-series',
        count: duplicated,
        what: 'series come from several replicas and are counted several times: deduplicate them, or match one replica',
      },
      {
        code: 'vanished-series',
        count: vanished,
        what: 'series ended while their target was still scraped',
      },
      {
        code: 'counter-reset',
        count: restarts,
        what: 'restarts: what was counted between the last scrape and a restart was never scraped',
      },
    ]
      .filter(({ count }) => count > 0)
      .map(({ code, count, what }) => ({
        code,
        message: `${this.#title}: ${count} ${what}`,
      }));
  }
}
