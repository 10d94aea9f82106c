import { useApi } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  ListFrame,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import {
  CatalogueCheck,
  CheckPage,
  CheckQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { selectionQuery } from '../../../lib/page/filters';
import { LeftOut } from '../frame/LeftOut';
import { ListCsvButton } from '../frame/ListCsvButton';
import { PageHead } from '../frame/PageHead';
import { usePageState } from '../frame/PageState';
import { SelectionBar } from '../frame/SelectionBar';
import { CheckTable } from './CheckTable';

/** Checks per page. */
const LIMIT = 50;

/** Every check there is, what it reads, and how many services pass it; those that fail most first. */
export function ChecksTab() {
  const scorecardsApi = useApi(scorecardsApiRef);
  const { filters, changes } = usePageState();
  const { at, scorecard } = filters;
  const query: CheckQuery = {
    ...(scorecard && { scorecard: [scorecard] }),
    ...selectionQuery(filters),
    ...(at && { at }),
  };
  const checks = usePages<CheckPage>(
    `checks ${JSON.stringify(query)}`,
    (cursor, signal) =>
      scorecardsApi.listChecks(
        { ...query, limit: LIMIT, ...(cursor && { cursor }) },
        { signal },
      ),
    (check: CatalogueCheck) => `${check.scorecard} ${check.id}`,
    { trigger: changes, everySeconds: 120 },
  );
  return (
    <>
      <PageHead
        allScorecards
        alone
        bar={
          <SelectionBar
            of="the services that are counted"
            actions={
              <ListCsvButton
                name="scorecard-checks"
                list={{ list: 'checks', query }}
              />
            }
          />
        }
      />
      <ListFrame
        resource={checks}
        of="checks"
        narrowed={scorecard !== undefined}
        empty={
          <EmptyState title="No check yet">
            Checks are part of scorecards; one that cannot be used has none.
          </EmptyState>
        }
      >
        {page => <CheckTable checks={page.items} busy={checks.refreshing} />}
      </ListFrame>
      {checks.value && <LeftOut leftOut={checks.value.leftOut} />}
    </>
  );
}
