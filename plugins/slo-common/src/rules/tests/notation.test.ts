import { counter, fourDigits, gauge } from './notation';

describe('what promtool and Go print', () => {
  // fmt.Sprintf("%.4g", x)
  it.each([
    [0, '0'],
    [100, '100'],
    [1.584, '1.584'],
    [0.11, '0.11'],
    [0.0001, '0.0001'],
    [0.00001026, '1.026e-05'],
    [9999.4, '9999'],
    [9999.5, '1e+04'],
    [123456, '1.235e+05'],
    [0.1 + 0.2, '0.3'],
  ])('prints %d as %s', (value, text) => {
    expect(fourDigits(value)).toBe(text);
  });

  it('writes stretches of samples', () => {
    const stretches = [
      { samples: 3, value: 10 },
      { samples: 2, value: 1 },
    ];
    // 0 10 20, 30 31
    expect(counter(stretches)).toBe('0+10x2 30+1x1');
    // The value at the start, and three samples after it.
    expect(gauge(stretches)).toBe('10+0x3 1+0x1');
  });
});
