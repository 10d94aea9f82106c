import { SourceFailure } from './SourceFailure';

describe('SourceFailure', () => {
  it('is the answer to a query', () => {
    const failure = new SourceFailure('invalid', 'bad-query', 'No such metric');
    expect(failure.toAnswer('sli')).toEqual({
      digest: 'sli',
      outcome: 'error',
      data: 'invalid',
      code: 'bad-query',
      message: 'No such metric',
    });
  });

  it('stays what it is', () => {
    const failure = new SourceFailure('source-error', 'timeout', 'Too slow');
    expect(SourceFailure.of(failure)).toBe(failure);
  });

  it.each([
    [new TypeError('odd'), 'odd'],
    ['odd', 'odd'],
  ])(
    'takes whatever else was thrown for something that may pass',
    (thrown, message) => {
      expect(SourceFailure.of(thrown)).toMatchObject({
        data: 'source-error',
        code: 'failed',
        message,
      });
    },
  );
});
