import {
  ProviderHttpClient,
  ProviderRequest,
} from '@callboard/backstage-plugin-callboard-node';
import {
  AnswerSchema,
  readAnswer,
  SourceFailure,
} from '@callboard/backstage-plugin-slo-node';
import { RawSeries } from '../lib/series';
import {
  Envelope,
  LabelValuesData,
  MatrixData,
  parseValue,
  ScalarData,
  SeriesData,
  toRawSeries,
  VectorData,
} from './answers';
import { toFailure } from './failure';

const read = <T>(schema: AnswerSchema<T>, value: unknown) =>
  readAnswer("Prometheus' API", schema, value);

/** The value of one series at an instant. */
export interface InstantValue {
  labels: Record<string, string>;
  v: number;
}

const seconds = (ms: number) => (ms / 1000).toFixed(3);

/**
 * Thanos and Mimir answer with what they have, and say so in a warning: a part must not be stored as the whole.
 * Some versions of Prometheus put hints on style ("metric might not be a counter") among the warnings.
 */
const HINT = /^PromQL info:/;

/**
 * Prometheus' HTTP API, as far as SLOs need it. Every failure is a {@link SourceFailure}.
 *
 * Times are milliseconds since the epoch.
 */
export class PrometheusApi {
  readonly #client: ProviderHttpClient;
  readonly #base: URL;

  constructor(client: ProviderHttpClient, url: URL) {
    this.#client = client;
    this.#base = new URL(url);
    this.#base.search = '';
    this.#base.hash = '';
    if (!this.#base.pathname.endsWith('/')) this.#base.pathname += '/';
  }

  /** The raw samples of a selector in the span (start, end]. */
  async samples(
    selector: string,
    start: number,
    end: number,
    signal: AbortSignal,
  ): Promise<RawSeries[]> {
    const query = `${selector}[${end - start}ms]`;
    const data = await this.#post(
      'query',
      { query, time: seconds(end) },
      signal,
    );
    // Prometheus 2 includes the sample at the very start, 3 does not.
    return readMatrix(data).map(series => ({
      ...series,
      samples: series.samples.filter(s => s.t > start && s.t <= end),
    }));
  }

  /** The values of a query at an instant. */
  async instant(
    query: string,
    time: number,
    signal: AbortSignal,
  ): Promise<InstantValue[]> {
    const data = await this.#post(
      'query',
      { query, time: seconds(time) },
      signal,
    );
    return read(VectorData, data).result.flatMap(({ metric, value }) =>
      value ? [{ labels: metric, v: parseValue(value[1]) }] : [],
    );
  }

  /** The values of a query at start, start + step … end. */
  async range(
    query: string,
    grid: { start: number; end: number; step: number },
    signal: AbortSignal,
  ): Promise<RawSeries[]> {
    const form = {
      query,
      start: seconds(grid.start),
      end: seconds(grid.end),
      step: seconds(grid.step),
    };
    return readMatrix(await this.#post('query_range', form, signal));
  }

  /** True when a series matched at any time of the span. */
  async hasSeries(
    selector: string,
    start: number,
    end: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const form = {
      'match[]': selector,
      start: seconds(start),
      end: seconds(end),
      limit: '1',
    };
    const data = await this.#post('series', form, signal);
    return read(SeriesData, data).length > 0;
  }

  /** The values that a label had in series that matched at any time of the span. Read from the index, not the data. */
  async labelValues(
    label: string,
    selector: string,
    start: number,
    end: number,
    signal: AbortSignal,
  ): Promise<string[]> {
    const path = `label/${encodeURIComponent(escapeLabel(label))}/values`;
    const form = {
      'match[]': selector,
      start: seconds(start),
      end: seconds(end),
    };
    return read(LabelValuesData, await this.#get(path, form, signal));
  }

  /** The server's clock, milliseconds since the epoch. */
  async clock(signal: AbortSignal): Promise<number> {
    const data = await this.#post('query', { query: 'time()' }, signal);
    return parseValue(read(ScalarData, data).result[1]) * 1000;
  }

  /** Asks for a number that needs no data: fails when the server is not well. */
  async ping(signal: AbortSignal): Promise<void> {
    await this.#post('query', { query: '1' }, signal);
  }

  #post(
    path: string,
    form: Record<string, string>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const url = new URL(`api/v1/${path}`, this.#base);
    return this.#ask(url, {
      method: 'POST',
      idempotent: true,
      form: new URLSearchParams(form),
      signal,
    });
  }

  #get(
    path: string,
    parameters: Record<string, string>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const url = new URL(`api/v1/${path}`, this.#base);
    url.search = new URLSearchParams(parameters).toString();
    return this.#ask(url, { signal });
  }

  async #ask(url: URL, request: ProviderRequest): Promise<unknown> {
    try {
      const { body } = await this.#client.json(url, request);
      const { data, warnings } = read(Envelope, body);
      const serious = (warnings ?? []).filter(text => !HINT.test(text));
      // Of the index only "there is one" is used, which a part proves as well as the whole.
      if (serious.length > 0 && /\/query(_range)?$/.test(url.pathname)) {
        throw new SourceFailure(
          'source-error',
          'partial-response',
          `The answer is partial: ${serious.join('; ')}`,
        );
      }
      return data;
    } catch (error) {
      throw toFailure(error);
    }
  }
}

/** Names beyond the classic ones go into paths as Prometheus 3 escapes them. */
function escapeLabel(label: string): string {
  if (/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(label)) return label;
  const escaped = [...label].map(char => {
    if (char === '_') return '__';
    if (/[a-zA-Z0-9]/.test(char)) return char;
    return `_${char.codePointAt(0)?.toString(16)}_`;
  });
  return `U__${escaped.join('')}`;
}

function readMatrix(data: unknown): RawSeries[] {
  return read(MatrixData, data).result.map(({ metric, values, histograms }) => {
    if (histograms?.length) {
      throw new SourceFailure(
        'invalid',
        'native-histogram',
        'The query selects native histograms, not counters',
      );
    }
    const series = toRawSeries(metric, values ?? []);
    if (series) return series;
    throw new SourceFailure(
      'source-error',
      'unexpected-answer',
      'The answer is not one of Prometheus\' API: a sample is not [seconds, "value"]',
    );
  });
}
