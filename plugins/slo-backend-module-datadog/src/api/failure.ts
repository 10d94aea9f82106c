import { ProviderError } from '@callboard/backstage-plugin-callboard-node';
import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { z } from 'zod';

/** Of v1 a list, of v2 a list or one text; see the pages named in the readers of the answers. */
const ErrorBody = z.object({
  errors: z.union([z.array(z.string()), z.string().transform(text => [text])]),
});

/** Datadog's own words in the body of an error, undefined where there are none. */
function toldBy(body: string | undefined): string | undefined {
  try {
    const parsed = ErrorBody.safeParse(JSON.parse(body ?? ''));
    return parsed.data?.errors.join('; ').slice(0, 500) || undefined;
  } catch {
    return undefined;
  }
}

const HINT =
  "the keys must belong to this site's organisation, and the application key needs the scope timeseries_query";

/** Turns what the HTTP client threw into a failure of one query. Its messages carry no keys and no query strings. */
export function toFailure(error: unknown): SourceFailure {
  if (!(error instanceof ProviderError)) return SourceFailure.of(error);
  const told = toldBy(error.body);
  const message = told ? `${error.message}: ${told}` : error.message;
  switch (error.code) {
    case 'http-400':
    case 'http-422':
      return new SourceFailure(
        'invalid',
        'bad-query',
        `Datadog refused the query: ${told ?? error.message}`,
      );
    case 'blocked':
      return new SourceFailure('invalid', 'blocked', message);
    case 'unauthorized':
      return new SourceFailure(
        'source-error',
        error.code,
        `${message} (${HINT})`,
      );
    default:
      return new SourceFailure('source-error', error.code, message);
  }
}
