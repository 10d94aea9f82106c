import { ProviderError } from '../http/errors';
import { describeReadError, ReadFailure } from './describeReadError';

describe('describeReadError', () => {
  it.each([
    new ProviderError('http-503', 'main answered 503: http://x/y'),
    new ReadFailure('unexpected-answer', 'It is not a list'),
  ])('keeps what is fit to be shown: %s', error => {
    const { code, message } = error;
    expect(describeReadError(error)).toEqual({ code, message });
  });

  it.each([new TypeError('token s3cret'), 's3cret', undefined])(
    'does not repeat what nobody knows',
    error => {
      const { code, message } = describeReadError(error);
      expect(code).toBe('failed');
      expect(message).not.toContain('s3cret');
    },
  );
});
