import { areaPath, bandPath, linePath, segments } from './path';

const at = (x: number, y: number) => ({ x, y });

it('breaks a line at what is unknown', () => {
  const places = [null, at(0, 1), at(1, 2), null, at(3, 4), null];
  expect(segments(places)).toEqual([[at(0, 1), at(1, 2)], [at(3, 4)]]);
  expect(linePath(places)).toBe('M0 1L1 2M3 4h.01');
});

it('closes each area on the base line', () => {
  expect(areaPath([at(0, 1), at(1, 2), null, at(3, 4)], 9)).toBe(
    'M0 1L1 2L1 9L0 9Z',
  );
});

it('draws nothing of nothing', () => {
  expect(linePath([null, null])).toBe('');
  expect(areaPath([], 0)).toBe('');
});

it('draws a band between two lines and breaks it where either is unknown', () => {
  const band = (x: number) => ({ x, low: 9, high: 1 });
  expect(bandPath([band(0), band(1), undefined, band(3)])).toBe(
    'M0 1L1 1L1 9L0 9ZM3 1L3 9Z',
  );
});
