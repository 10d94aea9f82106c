import { ProviderHttpClient } from '@callboard/backstage-plugin-callboard-node';
import { z } from 'zod';
import {
  readAnswer,
  SourceFailure,
} from '@callboard/backstage-plugin-slo-node';
import { Expression } from '../query/Expression';
import { Reading, Span, toSeries } from './series';

const Answer = z.object({
  errors: z.string().nullish(),
  data: z.object({
    attributes: z.object({
      series: z.array(z.object({ query_index: z.number().int().optional() })),
      /** Milliseconds. */
      times: z.array(z.number()),
      values: z.array(z.array(z.number().nullable())),
    }),
  }),
});

/** What the body of one request may be long, bytes. */
export const V2_QUERY_BYTES = 60_000;

/** How long an expression is within a request, bytes; its formula included. */
export function v2Size({ text, terms }: Expression): number {
  return Buffer.byteLength(text) * 2 + (terms.length + 1) * 80;
}

/**
 * `POST /api/v2/query/timeseries`. Each expression is a formula over its metric queries; `query_index` of a series is
 * the index of its formula.
 * https://docs.datadoghq.com/api/latest/metrics/query-timeseries-data-across-multiple-products/
 *
 * @returns one reading per expression
 * @throws ProviderError, SourceFailure
 */
export async function queryV2(
  client: ProviderHttpClient,
  base: URL,
  expressions: Expression[],
  span: Span,
  signal: AbortSignal,
): Promise<Reading[]> {
  const nameOf = (index: number) => (term: number) => `q${index}x${term}`;
  const json = {
    data: {
      type: 'timeseries_request',
      attributes: {
        from: span.from * 1000,
        to: span.to * 1000,
        interval: span.width * 1000,
        formulas: expressions.map((expression, index) => ({
          formula: expression.formula(nameOf(index)),
        })),
        queries: expressions.flatMap(({ terms }, index) =>
          terms.map((query, term) => ({
            data_source: 'metrics',
            name: nameOf(index)(term),
            query,
          })),
        ),
      },
    },
  };
  const { body } = await client.json(new URL('api/v2/query/timeseries', base), {
    method: 'POST',
    idempotent: true,
    json,
    signal,
  });
  const { errors, data } = readAnswer("Datadog's API", Answer, body);
  if (errors) {
    throw new SourceFailure(
      'invalid',
      'bad-query',
      `Datadog refused the query: ${errors}`,
    );
  }
  const { series, times, values } = data.attributes;
  const coarse = coarseInterval(
    times.map(ms => ms / 1000),
    span,
  );
  return expressions.map((_, index) => ({
    series: series.flatMap(({ query_index = 0 }, position) =>
      query_index === index
        ? [
            toSeries(
              times.map(
                (ms, at) =>
                  [ms / 1000, values[position]?.[at] ?? null] as const,
              ),
              span,
            ),
          ]
        : [],
    ),
    ...(coarse !== undefined && {
      coarse: { interval: coarse, certain: false },
    }),
  }));
}

/**
 * v2 does not say in which interval it answers. Points that fill the span evenly in larger steps than were asked for
 * are taken for a coarser interval; with gaps between them they are sparse points of the right one.
 */
function coarseInterval(times: number[], span: Span): number | undefined {
  const [first, second] = times;
  if (first === undefined || second === undefined) return undefined;
  const step = second - first;
  const even = times.every((time, i) => time === first + i * step);
  const fills = (times.length + 1) * step >= span.to - span.from;
  return even && fills && step > span.width ? step : undefined;
}
