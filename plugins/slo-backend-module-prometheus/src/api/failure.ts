import { ProviderError } from '@callboard/backstage-plugin-callboard-node';
import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { z } from 'zod';

/** The answer was more than the server computes or we read; a shorter span may do. */
export class TooMuchFailure extends SourceFailure {
  constructor(message: string) {
    super('source-error', 'too-many-samples', message);
  }
}

const ErrorBody = z.object({
  status: z.literal('error'),
  errorType: z.string(),
  error: z.string(),
});

/** Errors that are the query's fault. The others (timeout, canceled, unavailable, internal) pass by themselves. */
const QUERY_ERRORS = new Set(['bad_data', 'execution']);

/** As Prometheus, Thanos and Mimir say it. */
const TOO_MUCH =
  /too many (samples|chunks|bytes)|exceed.*(limit|maximum)|limit.*exceed|hit the max/i;

/** Several series where the query needs one, as the engine says it. */
const DUPLICATES =
  /duplicate series|same labelset|many-to-many|multiple matches for labels/i;

/** Turns what the HTTP client threw into a failure of one query. */
export function toFailure(error: unknown): SourceFailure {
  if (!(error instanceof ProviderError)) return SourceFailure.of(error);
  if (error.code === 'too-large') return new TooMuchFailure(error.message);
  if (error.code === 'blocked') {
    return new SourceFailure('invalid', 'blocked', error.message);
  }
  const told = readErrorBody(error.body);
  if (!told)
    return new SourceFailure('source-error', error.code, error.message);
  if (TOO_MUCH.test(told.error)) return new TooMuchFailure(told.error);
  if (DUPLICATES.test(told.error)) {
    return new SourceFailure(
      'invalid',
      'duplicated-series',
      `Prometheus cannot tell series apart: ${told.error}`,
    );
  }
  const code = told.errorType.replaceAll('_', '-');
  return QUERY_ERRORS.has(told.errorType)
    ? new SourceFailure(
        'invalid',
        code,
        `Prometheus refused the query: ${told.error}`,
      )
    : new SourceFailure(
        'source-error',
        code,
        `${error.message}: ${told.error}`,
      );
}

function readErrorBody(body: string | undefined) {
  if (!body) return undefined;
  try {
    return ErrorBody.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
