import { evaluate } from './evaluate';

const scope = {
  local: { table: { a: { b: [1, 2] }, sizes: { small: 'medium' } } },
  var: { size: 'small', key: 'a' },
};

describe('evaluate', () => {
  it.each([
    ['${local.table.a.b}', [1, 2]],
    ['${local.table.sizes[var.size]}', 'medium'],
    ['${local.table[var.key].b}', [1, 2]],
    ['${max(3, 5)}', 5],
    ['${contains(["small", "large"], var.size)}', true],
    ['${contains(["large"], var.size)}', false],
    ['${var.size == "small"}', true],
    ['${true == false}', false],
    ['plain text', 'plain text'],
    [35, 35],
  ])('%s is %j', (expression, value) => {
    expect(evaluate(expression, scope)).toEqual(value);
  });

  it.each([
    ['${local.gone}', 'there is no "gone"'],
    ['${local.table.sizes["huge"]}', 'there is no "huge"'],
    ['${file("x")}', 'unknown function file'],
    ['${a ? b : c}', 'cannot read'],
  ])('refuses %s', (expression, words) => {
    expect(() => evaluate(expression, scope)).toThrow(words);
  });
});
