import { isError } from '@backstage/errors';
import { describeReadError } from '@callboard/backstage-plugin-callboard-node';
import { FileReading } from '../MarkdownFile';

const STATUS = /\b([45]\d\d)\b/;

/**
 * What became of a reading that threw. Of the words of an error only the HTTP status is repeated: nobody knows what
 * they quote.
 */
export function describeReaderError(
  error: unknown,
): Exclude<FileReading, { kind: 'content' | 'too-large' }> {
  const failed = (code: string, reason: string) =>
    ({ kind: 'failed', code, reason } as const);
  if (!isError(error)) {
    return failed('failed', describeReadError(error).message);
  }
  const { name, message } = error;
  const status = STATUS.exec(message)?.[1];
  if (name === 'NotModifiedError') {
    return { kind: 'not-modified' };
  }
  if (name === 'NotFoundError') {
    return { kind: 'not-found' };
  }
  if (name === 'NotAllowedError' || /not allowed/i.test(message)) {
    return failed(
      'not-configured',
      'No integration of the portal may read this address',
    );
  }
  if (name === 'AuthenticationError' || status === '401' || status === '403') {
    return /rate limit/i.test(message)
      ? failed('rate-limited', 'The host of the repository asks to wait')
      : failed(
          'unauthorized',
          'The host of the repository does not accept the credentials of the portal',
        );
  }
  if (/rate limit/i.test(message) || status === '429') {
    return failed('rate-limited', 'The host of the repository asks to wait');
  }
  if (name === 'AbortError' || name === 'TimeoutError') {
    return failed(
      'timeout',
      'The host of the repository did not answer in time',
    );
  }
  return status
    ? failed('failed', `The host of the repository answered ${status}`)
    : failed('failed', 'The host of the repository could not be asked');
}
