import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityResource,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { SloApi, SloPage } from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../api';
import { SloFilters } from '../../lib/filters';
import { useSloSignal } from '../../lib/useSloSignal';

/** SLOs per page. */
const LIMIT = 50;

/** Reads the first pages anew, so that all that is shown is of one age. */
async function readPages(
  sloApi: SloApi,
  filters: SloFilters,
  pages: number,
  signal: AbortSignal,
): Promise<SloPage> {
  const query = { ...filters, text: filters.text || undefined, limit: LIMIT };
  const result = await sloApi.listSlos({ ...query, facets: true }, { signal });
  for (let page = 1; page < pages && result.nextCursor; page++) {
    const cursor = result.nextCursor;
    const next = await sloApi.listSlos({ ...query, cursor }, { signal });
    // An SLO that moved between two reads must not be listed twice.
    const known = new Set(result.items.map(item => item.ref));
    result.items = [
      ...result.items,
      ...next.items.filter(item => !known.has(item.ref)),
    ];
    result.nextCursor = next.nextCursor;
  }
  return result;
}

/** The SLOs that the filters leave, page by page, kept fresh. */
export function useSloPages(
  filters: SloFilters,
): EntityResource<SloPage> & { loadMore: () => void } {
  const sloApi = useApi(sloApiRef);
  const key = JSON.stringify(filters);
  const [shown, setShown] = useState({ key, pages: 1 });
  const pages = shown.key === key ? shown.pages : 1;
  const resource = useEntityResource(
    `${key} ${pages}`,
    signal => readPages(sloApi, filters, pages, signal),
    { trigger: useSloSignal(), keepPrevious: true },
  );
  return { ...resource, loadMore: () => setShown({ key, pages: pages + 1 }) };
}
