import { numberPattern } from './le';

const matches = (pattern: string | undefined, text: string) =>
  new RegExp(`^(?:${pattern})$`).test(text);

describe('numberPattern', () => {
  it.each([
    ['1', ['1', '1.0', '1e0', '1e+00', '1.0E0'], ['10', '11', '0.1', '1e1']],
    ['0.3', ['0.3', '0.30', '3e-01', '3.0E-1'], ['3', '0.03', '0.31']],
    ['0.005', ['0.005', '5e-3', '5e-03'], ['0.05', '5e-2']],
    ['1e6', ['1000000', '1000000.0', '1e+06', '1.0E6'], ['100000', '1e5']],
    ['2.5', ['2.5', '2.50', '2.5e0'], ['25', '2x5']],
    ['+Inf', ['+Inf', 'Inf', '+inf'], ['1']],
    ['0', ['0', '0.0', '0e+00'], ['00.1', '1']],
  ])('of %s matches its spellings and no other number', (text, same, other) => {
    const pattern = numberPattern(text);
    expect(same.filter(one => !matches(pattern, one))).toEqual([]);
    expect(other.filter(one => matches(pattern, one))).toEqual([]);
  });

  it('leaves alone what is no number', () => {
    expect(numberPattern('fast')).toBeUndefined();
    expect(numberPattern('.+')).toBeUndefined();
  });
});
