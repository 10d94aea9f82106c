import { ProviderTarget } from '../providers';
import {
  answerOfError,
  describeFailure,
  errorBodyOf,
  ProviderFailure,
  reportFailure,
} from '.';

const target: ProviderTarget = { kind: 'service', id: 'P1' };

/** As the HTTP client throws it. */
function httpError(code: string, status?: number, body?: string): Error {
  return Object.assign(new Error(`Acme main answered ${status}: https://x/y`), {
    name: 'ProviderError',
    code,
    status,
    body,
  });
}

describe('answerOfError', () => {
  it.each([
    ['unauthorized', 401, 'failed', 'unauthorized'],
    ['unauthorized', 403, 'failed', 'unauthorized'],
    ['rate-limited', 429, 'failed', 'rate-limited'],
    ['http-500', 500, 'failed', 'http-500'],
    ['timeout', undefined, 'failed', 'timeout'],
    ['not-json', 200, 'failed', 'not-json'],
    ['http-404', 404, 'gone', 'not-found'],
    ['http-410', 410, 'gone', 'not-found'],
  ])('of %s (%s)', (code, status, outcome, expected) => {
    const answer = answerOfError(target, httpError(code, status, '{}'));
    expect(answer).toMatchObject({ target, outcome, code: expected });
  });

  it('does not believe a proxy that something is gone', () => {
    const error = httpError('http-404', 404, '<html>Not Found</html>');
    expect(answerOfError(target, error)).toMatchObject({
      outcome: 'failed',
      code: 'http-404',
    });
  });
});

describe('describeFailure', () => {
  it('keeps the code of a failure of our own', () => {
    const failure = new ProviderFailure('cursor-loop', 'In a circle');
    expect(describeFailure(failure)).toEqual({
      code: 'cursor-loop',
      message: 'In a circle',
    });
  });

  it.each([new TypeError('token s3cret'), 's3cret', undefined])(
    'does not repeat what nobody knows',
    error => {
      const { code, message } = describeFailure(error);
      expect(code).toBe('failed');
      expect(message).not.toContain('s3cret');
    },
  );
});

it('reads the body of an error where it is JSON', () => {
  expect(errorBodyOf(httpError('x', 400, '{"a":1}'))).toEqual({ a: 1 });
  expect(errorBodyOf(httpError('x', 400, '<html>'))).toBeUndefined();
  expect(errorBodyOf(new Error('x'))).toBeUndefined();
});

describe('reportFailure', () => {
  it('tells who wants to be told', () => {
    const onFailure = jest.fn();
    reportFailure({ onFailure }, target, new ProviderFailure('x', 'y'));
    expect(onFailure).toHaveBeenCalledWith(target, { code: 'x', message: 'y' });
  });

  it('throws where nobody does', () => {
    expect(() => reportFailure({}, target, new Error('x'))).toThrow('x');
  });
});
