import { useApi } from '@backstage/frontend-plugin-api';
import {
  PagedResource,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import { SloPage } from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../api';
import { SloFilters } from '../../lib/filters';
import { useSloSignal } from '../../lib/useSloSignal';

/** SLOs per page. */
const LIMIT = 50;

/** The SLOs that the filters leave, page by page, kept fresh. */
export function useSloPages(filters: SloFilters): PagedResource<SloPage> {
  const sloApi = useApi(sloApiRef);
  const query = { ...filters, text: filters.text || undefined, limit: LIMIT };
  return usePages<SloPage>(
    JSON.stringify(filters),
    (cursor, signal) =>
      sloApi.listSlos(
        cursor ? { ...query, cursor } : { ...query, facets: true },
        { signal },
      ),
    ({ ref }) => ref,
    { trigger: useSloSignal() },
  );
}
