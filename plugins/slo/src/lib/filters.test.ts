import { writeParams } from '@callboard/backstage-plugin-callboard-react';
import { isFiltered, readFilters } from './filters';

it('reads what a URL says and passes over what is no state', () => {
  const params = new URLSearchParams(
    'state=burning&state=nonsense&data=stale&data=x&owner=group:default/a&tier=1&text=pay',
  );
  expect(readFilters(params)).toEqual({
    state: ['burning'],
    data: ['stale'],
    owner: ['group:default/a'],
    tier: ['1'],
    text: 'pay',
  });
});

it('writes a change, drops what became empty and leaves the rest alone', () => {
  const before = new URLSearchParams('state=burning&open=slo:default/x&text=a');
  const after = writeParams(before, {
    state: ['exhausted', 'unknown'],
    text: '',
  });
  expect(after.getAll('state')).toEqual(['exhausted', 'unknown']);
  expect(after.has('text')).toBe(false);
  expect(after.get('open')).toBe('slo:default/x');
});

it('survives the way into a URL and back', () => {
  const filters = readFilters(
    new URLSearchParams('state=burning&owner=group:default/ä&text=a%26b'),
  );
  expect(readFilters(writeParams(new URLSearchParams(), filters))).toEqual(
    filters,
  );
});

it('knows whether anything is narrowed', () => {
  expect(isFiltered(readFilters(new URLSearchParams('open=x')))).toBe(false);
  expect(isFiltered(readFilters(new URLSearchParams('tier=1')))).toBe(true);
});
