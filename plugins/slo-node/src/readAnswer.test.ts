import { AnswerSchema, readAnswer } from './readAnswer';

const wholeNumber: AnswerSchema<number> = {
  safeParse: value =>
    typeof value === 'number'
      ? { success: true, data: value }
      : {
          success: false,
          error: {
            issues: [
              { path: ['series', 0, 'value'], message: 'expected a number' },
              { path: [], message: 'and more' },
            ],
          },
        },
};

describe('readAnswer', () => {
  it('gives what was read', () => {
    expect(readAnswer("Datadog's API", wholeNumber, 7)).toBe(7);
  });

  it('says whose answer is odd, where and why', () => {
    expect(() => readAnswer("Datadog's API", wholeNumber, 'x')).toThrow(
      expect.objectContaining({
        data: 'source-error',
        code: 'unexpected-answer',
        message:
          "The answer is not one of Datadog's API: series.0.value: expected a number",
      }),
    );
  });
});
