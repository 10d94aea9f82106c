import { IncomingMessage, ServerResponse } from 'node:http';
import { RawSeries } from '../lib/series';
import { listen } from './servers';

/** One request as the server saw it. */
export interface Asked {
  path: string;
  form: URLSearchParams;
}

/** Answers a request itself (true), or leaves it to the store. */
export type Intercept = (
  asked: Asked,
  res: ServerResponse,
  nth: number,
) => boolean;

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  return new URLSearchParams(body || (req.url ?? '').split('?')[1]);
}

/**
 * A loopback server that speaks the part of Prometheus' API contract that is used here, over a store of series by the
 * text of the selector they match. What a selector of the store does not name matches nothing. It tells its clock to
 * whoever asks, and keeps that out of what it was asked.
 */
export async function startFakePrometheus(
  store: Record<string, RawSeries[]>,
  intercept: Intercept = () => false,
) {
  const asked: Asked[] = [];
  const within = (selector: string, from: number, to: number) =>
    (store[selector] ?? [])
      .map(series => ({
        ...series,
        samples: series.samples.filter(s => s.t >= from && s.t <= to),
      }))
      .filter(series => series.samples.length > 0);
  const point = (t: number, v: number) => [t / 1000, String(v)];

  const query = (form: URLSearchParams) => {
    const time = Number(form.get('time')) * 1000;
    const text = form.get('query') ?? '';
    const last = /^last_over_time\((.*)\[(\d+)ms\]\)$/s.exec(text);
    const [, selector = '', range = '0'] =
      last ?? /^(.*)\[(\d+)ms\]$/s.exec(text) ?? [];
    const found = within(selector, time - Number(range), time);
    if (last) {
      return {
        resultType: 'vector',
        result: found.map(({ labels, samples }) => ({
          metric: labels,
          value: point(time, samples.at(-1)?.v ?? NaN),
        })),
      };
    }
    return {
      resultType: 'matrix',
      result: found.map(({ labels, samples }) => ({
        metric: labels,
        values: samples.map(({ t, v }) => point(t, v)),
      })),
    };
  };
  const seconds = (form: URLSearchParams, key: string) =>
    Number(form.get(key)) * 1000;
  const answer = ({ path, form }: Asked) => {
    const [start, end] = [seconds(form, 'start'), seconds(form, 'end')];
    switch (path) {
      case '/api/v1/query':
        return query(form);
      case '/api/v1/query_range':
        return {
          resultType: 'matrix',
          result: within(form.get('query') ?? '', start, end).map(
            ({ labels, samples }) => ({
              metric: labels,
              values: samples.map(({ t, v }) => point(t, v)),
            }),
          ),
        };
      case `/api/v1/label/${path.split('/')[4]}/values`:
        return within(form.get('match[]') ?? '', start, end).map(
          ({ labels }) => labels[path.split('/')[4] ?? ''],
        );
      default:
        return within(form.get('match[]') ?? '', start, end).map(
          ({ labels }) => labels,
        );
    }
  };
  const server = await listen(async (req, res) => {
    const [path = ''] = (req.url ?? '').split('?');
    const one = { path, form: await readForm(req) };
    if (one.form.get('query') === 'time()') {
      const now = Date.now() / 1000;
      const data = { resultType: 'scalar', result: [now, String(now)] };
      res.end(JSON.stringify({ status: 'success', data }));
      return;
    }
    asked.push(one);
    if (intercept(one, res, asked.length)) return;
    res.end(JSON.stringify({ status: 'success', data: answer(one) }));
  });
  return { ...server, asked };
}
