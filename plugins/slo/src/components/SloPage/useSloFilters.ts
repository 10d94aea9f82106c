import { useMemo } from 'react';
import { useUrlParams } from '@callboard/backstage-plugin-callboard-react';
import { readFilters, SloFilters } from '../../lib/filters';

/** The filters of the URL, and how to change them; what is not changed stays. */
export function useSloFilters(): [
  SloFilters,
  (change: Partial<SloFilters>) => void,
] {
  const [params, change] = useUrlParams();
  const filters = useMemo(() => readFilters(params), [params]);
  return [filters, change];
}
