import { z } from 'zod';
import { crossCheck, exactlyOne } from './crossCheck';
import { MAX_ISSUES } from './problems';
import { textUpTo } from './rules';
import { DocumentProblemOptions, toDocumentProblems } from './zodProblems';

function problems(
  schema: z.ZodType,
  value: unknown,
  options?: DocumentProblemOptions,
) {
  const { error } = z.safeParse(schema, value, { reportInput: true });
  return error ? toDocumentProblems(error, options) : [];
}

describe('toDocumentProblems', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['nothing', z.string(), undefined, 'required', 'a text, found nothing'],
    ['null', z.number(), null, 'required', 'a number, found nothing'],
    [
      'a type',
      z.array(z.string()),
      {},
      'wrong-type',
      'a list, found an object',
    ],
    ['a choice', z.enum(['a', 'b']), 'c', 'not-one-of', 'a or b, found "c"'],
    ['no choice', z.enum(['a', 'b']), '', 'required', 'a or b, found ""'],
    [
      'an empty text',
      z.string().min(1),
      '',
      'required',
      'a text that is not empty, found ""',
    ],
    [
      'a short list',
      z.array(z.string()).min(2),
      ['a'],
      'wrong-length',
      'a list of at least 2, found a list of 1',
    ],
    [
      'a range',
      z.number().gt(0),
      0,
      'out-of-range',
      'a number greater than 0, found 0',
    ],
    [
      'a rule',
      textUpTo(1),
      '💥!',
      'too-long',
      'at most 1 characters, found "💥!"',
    ],
  ])('words %s', (_, schema, value, code, message) => {
    expect(problems(schema, value)).toEqual([
      {
        document: 0,
        path: '',
        code,
        message: `expected ${message}`,
        severity: 'error',
      },
    ]);
  });

  it('names the format whose keys were expected, and the document', () => {
    const options = { document: 2, format: 'OpenSLO' };
    expect(problems(z.strictObject({}), { a: 1 }, options)).toMatchObject([
      {
        document: 2,
        path: 'a',
        message: 'expected only keys OpenSLO knows here, found "a"',
      },
    ]);
  });

  it('tells rules about several keys beside wrong single ones', () => {
    const schema = crossCheck(
      z.looseObject({ n: z.number() }),
      (fields, report) => exactlyOne(fields, ['a', 'b'], report),
    );
    expect(problems(schema, { n: 'x', a: 1, b: 2 })).toMatchObject([
      { path: 'n', code: 'wrong-type' },
      { path: '', code: 'mutually-exclusive' },
    ]);
    expect(problems(schema, { n: 1, a: 1, b: null })).toEqual([]);
  });

  it('has an end', () => {
    const many = Array.from({ length: 200 }, () => 'x');
    expect(problems(z.array(z.number()), many)).toHaveLength(MAX_ISSUES);
  });
});
