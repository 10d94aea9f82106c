import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** One series: raw points, seconds since the epoch. */
export type RawPoints = Array<[seconds: number, value: number]>;

/** One request as the server saw it. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  /** The single queries in it. */
  queries: string[];
  /** Seconds. */
  from: number;
  to: number;
}

/** What the server is like. */
export interface FakeDatadogOptions {
  /** Series by metric name. */
  store?: Record<string, RawPoints[]>;
  /** Points of a series beyond which the interval gets coarser. */
  maxPoints?: number;
  /** The finest interval there is, seconds. */
  finest?: number;
  /** Metric names that make a request fail with 400. */
  broken?: string[];
  /** Answers a request itself (true), or leaves it to the store. */
  intercept?: (asked: Asked, res: ServerResponse, nth: number) => boolean;
}

const QUERY =
  /^(?:(?<agg>[a-z0-9]+):)?(?<metric>[\w.]+)\{[^}]*\}[^.]*(?<calls>.*)$/;

interface Rolled {
  interval: number;
  series: Array<Array<[seconds: number, value: number | null]>>;
}

async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** A loopback server that speaks the published contract of `/api/v1/query` and `/api/v2/query/timeseries`. */
export async function startFakeDatadog(options: FakeDatadogOptions = {}) {
  const { store = {}, maxPoints = 1_500, finest = 1, broken = [] } = options;
  const asked: Asked[] = [];

  const roll = (query: string, from: number, to: number): Rolled => {
    const { metric = '', calls = '' } = QUERY.exec(query)?.groups ?? {};
    const [, method, width] = /\.rollup\((?:(\w+), )?(\d+)\)/.exec(calls) ?? [];
    let interval = Math.max(Number(width ?? 20), finest);
    while ((to - from) / interval > maxPoints) interval *= 2;
    const zero = calls.includes('.fill(zero)');
    const series = (store[metric] ?? []).map(points => {
      const rolled: Array<[number, number | null]> = [];
      for (
        let at = Math.floor(from / interval) * interval;
        at < to;
        at += interval
      ) {
        const values = points
          .filter(([t]) => t >= at && t < at + interval)
          .map(([, value]) => value);
        const sum = values.reduce((a, b) => a + b, 0);
        const value = method === 'sum' ? sum : sum / values.length;
        const empty = values.length === 0;
        if (!empty || zero) rolled.push([at, empty ? 0 : value]);
      }
      return rolled;
    });
    return { interval, series: series.filter(({ length }) => length > 0) };
  };

  const v1 = ({ queries, from, to }: Asked) => ({
    status: 'ok',
    res_type: 'time_series',
    from_date: from * 1000,
    to_date: to * 1000,
    series: queries.flatMap((query, query_index) => {
      const { interval, series } = roll(query, from, to);
      return series.map(points => ({
        query_index,
        interval,
        expression: query,
        pointlist: points.map(([t, value]) => [t * 1000, value]),
      }));
    }),
  });

  const v2 = ({ queries, from, to }: Asked) => {
    const found = queries.flatMap((query, query_index) =>
      roll(query, from, to).series.map(points => ({ query_index, points })),
    );
    const times = [
      ...new Set(found.flatMap(({ points }) => points.map(([t]) => t))),
    ].sort((a, b) => a - b);
    return {
      data: {
        type: 'timeseries_response',
        attributes: {
          series: found.map(({ query_index }) => ({
            query_index,
            group_tags: [],
          })),
          times: times.map(t => t * 1000),
          values: found.map(({ points }) => {
            const values = new Map(points);
            return times.map(t => values.get(t) ?? null);
          }),
        },
      },
    };
  };

  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '', 'http://x');
    const text = await readBody(req);
    const one = { ...readRequest(url, text), headers: req.headers };
    const request: Asked = { ...one, method: req.method ?? '' };
    asked.push(request);
    res.setHeader('content-type', 'application/json');
    if (options.intercept?.(request, res, asked.length)) return;
    const bad = broken.find(name =>
      request.queries.some(q => q.includes(name)),
    );
    if (bad) {
      res.statusCode = 400;
      res.end(JSON.stringify({ errors: [`Error parsing query: ${bad}`] }));
      return;
    }
    res.end(
      JSON.stringify(
        request.path === '/api/v1/query' ? v1(request) : v2(request),
      ),
    );
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readRequest(url: URL, body: string) {
  if (url.pathname === '/api/v1/query') {
    return {
      path: url.pathname,
      queries: splitQueries(url.searchParams.get('query') ?? ''),
      from: Number(url.searchParams.get('from')),
      to: Number(url.searchParams.get('to')),
    };
  }
  const { attributes } = JSON.parse(body).data;
  const byName = new Map<string, string>(
    attributes.queries.map((q: { name: string; query: string }) => [
      q.name,
      q.query,
    ]),
  );
  return {
    path: url.pathname,
    queries: attributes.formulas.map(
      ({ formula }: { formula: string }) => byName.get(formula) ?? formula,
    ),
    from: attributes.from / 1000,
    to: attributes.to / 1000,
  };
}

/** Commas between queries, not those inside of brackets. */
function splitQueries(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if ('({'.includes(sign)) depth += 1;
    if (')}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
