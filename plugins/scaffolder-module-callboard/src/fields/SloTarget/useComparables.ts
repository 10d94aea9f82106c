import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { formSloApiRef } from '../../api';
import { Answers } from '../../lib/answers';
import { comparables } from '../../lib/comparable';

/** SLOs that are looked at for something to compare with. */
const LIMIT = 100;

/** Services to compare with: the one that is adopted, else those of the owner. Nothing is read before either is known. */
export function useComparables({ component, owner }: Answers) {
  const sloApi = useApi(formSloApiRef);
  const of = component
    ? { entityRef: [component] }
    : owner && { owner: [owner] };
  return useEntityResource(
    JSON.stringify(of ?? ''),
    async signal =>
      of
        ? comparables(
            (await sloApi.listSlos({ ...of, limit: LIMIT }, { signal })).items,
          )
        : [],
    { everySeconds: 120 },
  );
}
