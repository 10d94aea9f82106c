/** One scrape of one series. */
export interface Scrape {
  /** Seconds since the epoch. */
  at: number;
  /** What the counter showed. */
  shown: number;
  /** Events since the scrape before, without those that a restart in between took with it. */
  events: number;
}

/** Where the counter of a made-up history misbehaves; each from and to in seconds since the epoch. */
export interface Incidents {
  /** The process restarts: the counter begins at 0 again. */
  restartAt: number;
  /** Many events between two scrapes. */
  burstAt: number;
  /** Nobody scrapes. */
  pause: { from: number; to: number };
}

/** A counter scraped every `step` seconds from `from` to `to`, `rate` events a scrape, with a few incidents. */
export function scrapeHistory(options: {
  from: number;
  to: number;
  step: number;
  rate: number;
  incidents: Incidents;
}): Scrape[] {
  const { from, to, step, rate, incidents } = options;
  const { restartAt, burstAt, pause } = incidents;
  const scrapes: Scrape[] = [];
  let shown = 1_000_000;
  let unseen = 0;
  for (let at = from; at <= to; at += step) {
    const restarts = at - step < restartAt && restartAt <= at;
    const bursts = at - step < burstAt && burstAt <= at;
    const events = rate + (at % 7) + (bursts ? 100_000 : 0);
    shown = restarts ? events : shown + events;
    // What was counted after the last scrape and before a restart was never seen by anybody.
    unseen = restarts ? events : unseen + events;
    if (at > pause.from && at < pause.to) {
      continue;
    }
    scrapes.push({ at, shown, events: scrapes.length === 0 ? 0 : unseen });
    unseen = 0;
  }
  return scrapes;
}

/** OpenMetrics text for `promtool tsdb create-blocks-from openmetrics`, of one job with one target. */
export function toOpenMetrics(
  name: string,
  series: Record<string, Scrape[]>,
  target: string,
): string {
  const [first = []] = Object.values(series);
  return [
    '# TYPE up gauge',
    ...first.map(({ at }) => `up{${target}} 1 ${at}`),
    `# TYPE ${name} counter`,
    ...Object.entries(series).flatMap(([labels, scrapes]) =>
      scrapes.map(
        ({ at, shown }) => `${name}_total{${target},${labels}} ${shown} ${at}`,
      ),
    ),
    '# EOF',
    '',
  ].join('\n');
}
