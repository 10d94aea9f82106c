import { ProviderHttpClient } from '@callboard/backstage-plugin-callboard-node';
import { z } from 'zod';
import {
  readAnswer,
  SourceFailure,
} from '@callboard/backstage-plugin-slo-node';
import { Expression } from '../query/Expression';
import { Reading, Span, toSeries } from './series';

const Answer = z.object({
  status: z.string().optional(),
  error: z.string().nullish(),
  series: z
    .array(
      z.object({
        query_index: z.number().int().optional(),
        /** Seconds between points. */
        interval: z.number().optional(),
        /** `[milliseconds, value]` */
        pointlist: z.array(z.tuple([z.number(), z.number().nullable()])),
      }),
    )
    .optional(),
});

/** What the queries of one request may be long together, in the URL. Servers and proxies refuse more than 8 kB. */
export const V1_QUERY_BYTES = 6_000;

/** How long an expression is within a request, bytes. */
export function v1Size({ text }: Expression): number {
  return encodeURIComponent(text).length + 3;
}

/**
 * `GET /api/v1/query`. Several queries are separated by commas; `query_index` says whose a series is.
 * https://docs.datadoghq.com/api/latest/metrics/query-timeseries-points/
 *
 * @returns one reading per expression
 * @throws ProviderError, SourceFailure
 */
export async function queryV1(
  client: ProviderHttpClient,
  base: URL,
  expressions: Expression[],
  span: Span,
  signal: AbortSignal,
): Promise<Reading[]> {
  const url = new URL('api/v1/query', base);
  url.searchParams.set('from', String(span.from));
  url.searchParams.set('to', String(span.to));
  url.searchParams.set('query', expressions.map(({ text }) => text).join(','));
  const { body } = await client.json(url, { signal });
  const {
    status,
    error,
    series = [],
  } = readAnswer("Datadog's API", Answer, body);
  if (status === 'error' || error) {
    throw new SourceFailure(
      'invalid',
      'bad-query',
      `Datadog refused the query: ${error ?? 'no reason given'}`,
    );
  }
  if (expressions.length > 1 && series.some(s => s.query_index === undefined)) {
    throw new SourceFailure(
      'source-error',
      'unexpected-answer',
      'The answer does not say which query its series belong to',
    );
  }
  return expressions.map((_, index) => {
    const own = series.filter(({ query_index = 0 }) => query_index === index);
    const interval = Math.max(0, ...own.map(one => one.interval ?? 0));
    return {
      series: own.map(({ pointlist }) =>
        toSeries(
          pointlist.map(([ms, value]) => [ms / 1000, value] as const),
          span,
        ),
      ),
      ...(interval > span.width && { coarse: { interval, certain: true } }),
    };
  });
}
