import { InputError } from '@backstage/errors';
import {
  describeFailure,
  errorBodyOf,
  statusOf,
} from '@callboard/backstage-plugin-oncall-node';
import { PAGING_KEY } from '../../config';

/** Characters of what a provider said that are repeated. */
const MAX_SAID = 300;

/** Where the providers put what people are to read. */
const SAID_IN = new Set([
  'message',
  'detail',
  'error',
  'errors',
  'non_field_errors',
]);

/**
 * The error that whoever runs a template is to see: what they, or the operator, can do something about is an InputError with
 * the provider's own words.
 *
 * @param token - never repeated, whatever a provider answers
 */
export function refusal(error: unknown, token: string): unknown {
  const status = statusOf(error);
  if (status === undefined || status < 400 || status === 429) return error;
  const { message } = describeFailure(error);
  if (status === 401 || status === 403) {
    return new InputError(
      `${message}: expected a token in ${PAGING_KEY} that may read and create services`,
    );
  }
  if (status >= 500) return error;
  const said = [...wordsOf(errorBodyOf(error))].join('; ').slice(0, MAX_SAID);
  return new InputError(
    said && !said.includes(token) ? `${message}: ${said}` : message,
  );
}

function wordsOf(body: unknown): Set<string> {
  if (typeof body === 'string') return new Set([body]);
  if (Array.isArray(body))
    return new Set(body.flatMap(one => [...wordsOf(one)]));
  if (typeof body !== 'object' || body === null) return new Set();
  return new Set(
    Object.entries(body).flatMap(([key, value]) =>
      SAID_IN.has(key) ? [...wordsOf(value)] : [],
    ),
  );
}
