import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readFilters, SloFilters, writeFilters } from '../../lib/filters';

/** The filters of the URL, and how to change them; what is not changed stays. */
export function useSloFilters(): [
  SloFilters,
  (change: Partial<SloFilters>) => void,
] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const change = useCallback(
    (next: Partial<SloFilters>) =>
      setParams(before => writeFilters(before, next), { replace: true }),
    [setParams],
  );
  return [filters, change];
}
