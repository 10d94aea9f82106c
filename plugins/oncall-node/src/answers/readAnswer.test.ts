import { AnswerSchema, readAnswer, readItems } from '.';

const wholeNumber: AnswerSchema<number> = {
  safeParse: value =>
    typeof value === 'number' && Number.isInteger(value)
      ? { success: true, data: value }
      : {
          success: false,
          error: { issues: [{ path: ['data', 0], message: 'no number' }] },
        },
};

describe('readAnswer', () => {
  it('gives what fits', () => {
    expect(readAnswer("Acme's API", wholeNumber, 7)).toBe(7);
  });

  it('names the place that does not', () => {
    expect(() => readAnswer("Acme's API", wholeNumber, 'x')).toThrow(
      expect.objectContaining({
        code: 'unexpected-answer',
        message: expect.stringContaining("Acme's API: data.0: no number"),
      }),
    );
  });
});

describe('readItems', () => {
  it('leaves an odd item out and its neighbours in', () => {
    expect(readItems(wholeNumber, [1, 'x', 2])).toEqual({
      items: [1, 2],
      leftOut: 1,
    });
  });
});
