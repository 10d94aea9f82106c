import {
  Indicator,
  MetricQuery,
  SentQuery,
} from '@callboard/backstage-plugin-slo-common';

/** The text of a query as the document has it: its `query` where there is one, else all of its spec. */
function textOf({ spec }: MetricQuery): string {
  const { query } = spec;
  return typeof query === 'string' ? query : JSON.stringify(spec);
}

/**
 * The queries of an indicator as written, each with what was really sent for it.
 *
 * @param sent - as the source told, after its last answer
 */
export function describeQueries(
  indicator: Indicator | undefined,
  sent: SentQuery[] = [],
): SentQuery[] {
  if (!indicator) {
    return [];
  }
  const queries: [SentQuery['role'], MetricQuery | undefined][] =
    indicator.kind === 'threshold'
      ? [['value', indicator.metric]]
      : [
          ['good', indicator.good],
          ['bad', indicator.bad],
          ['total', indicator.total],
          ['raw', indicator.raw],
        ];
  return queries.flatMap(([role, query]) => {
    if (!query) {
      return [];
    }
    const told = sent.find(item => item.role === role);
    return [
      {
        role,
        sourceType: query.sourceType,
        dataSourceRef: query.dataSourceRef,
        query: textOf(query),
        sent: told?.sent,
        fusedWith: told?.fusedWith,
      },
    ];
  });
}
