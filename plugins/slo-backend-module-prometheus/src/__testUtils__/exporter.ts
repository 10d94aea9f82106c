import { listen } from './servers';

interface Counter {
  labels: string;
  value: number;
  /** Events since the last scrape that this process still knows of. */
  fresh: number;
}

/** What one successful scrape showed for the first time, per counter. */
export type Shown = Record<string, number>;

/**
 * An exporter with counters that keeps the truth: at each scrape, how many events each counter showed that no scrape
 * had shown before. It knows this from the events themselves, not from differences of values.
 */
export async function startExporter() {
  const counters = new Map<string, Counter>();
  const scrapes: Shown[] = [];
  let paused = false;
  const server = await listen((_, res) => {
    if (paused) {
      res.writeHead(503).end();
      return;
    }
    const lines = [...counters.values()].map(
      ({ labels, value }) => `shop_requests_total{${labels}} ${value}\n`,
    );
    res.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    res.end(`# TYPE shop_requests_total counter\n${lines.join('')}`);
    scrapes.push(
      Object.fromEntries([...counters].map(([name, c]) => [name, c.fresh])),
    );
    for (const counter of counters.values()) counter.fresh = 0;
  });
  return {
    ...server,
    scrapes,
    add(name: string, labels: string) {
      counters.set(name, { labels, value: 0, fresh: 0 });
    },
    count(name: string, events: number) {
      const counter = counters.get(name);
      if (!counter) throw new Error(`No counter ${name}`);
      counter.value += events;
      counter.fresh += events;
    },
    /** The process behind a series starts anew: what was not scraped is lost. */
    restart(name: string) {
      const counter = counters.get(name);
      if (counter) Object.assign(counter, { value: 0, fresh: 0 });
    },
    pause(value: boolean) {
      paused = value;
    },
  };
}
