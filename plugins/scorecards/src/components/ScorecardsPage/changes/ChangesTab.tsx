import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  Counters,
  EmptyState,
  ListFrame,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Difference,
  DifferencePage,
  DifferenceQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { dateWords } from '../../../lib/page/dates';
import { isSelected, selectionQuery } from '../../../lib/page/filters';
import { causeCounters } from '../../../lib/words/causes';
import { LeftOut } from '../frame/LeftOut';
import { ListCsvButton } from '../frame/ListCsvButton';
import { PageHead } from '../frame/PageHead';
import { usePageState } from '../frame/PageState';
import { SelectionBar } from '../frame/SelectionBar';
import { ChangeTable } from './ChangeTable';

/** Changes per page. */
const LIMIT = 100;

/** What is another than on the day that is compared with, and why. */
export function ChangesTab() {
  const scorecardsApi = useApi(scorecardsApiRef);
  const { filters, change, scorecard, changes } = usePageState();
  const { at, compareWith, cause } = filters;
  const query: DifferenceQuery = {
    scorecard,
    ...selectionQuery(filters),
    ...(at && { at }),
    compareWith,
    ...(cause.length > 0 && { cause }),
  };
  const differences = usePages<DifferencePage>(
    `differences ${JSON.stringify(query)}`,
    (cursor, signal) =>
      scorecardsApi.listDifferences(
        { ...query, limit: LIMIT, ...(cursor && { cursor }) },
        { signal },
      ),
    ({ entityRef, check }: Difference) => `${entityRef} ${check}`,
    { trigger: changes, everySeconds: 120 },
  );
  const { value } = differences;
  return (
    <>
      <PageHead
        bar={
          <SelectionBar
            of="changes"
            actions={
              <ListCsvButton
                name="scorecard-changes"
                list={{ list: 'differences', query }}
              />
            }
          />
        }
      />
      {value && (
        <Counters
          label="Filter by cause"
          counters={causeCounters(value.causes, cause)}
          counts={value.causes}
          chosen={cause}
          onChange={next => change({ cause: next })}
        />
      )}
      <Typography variant="body2" color="textSecondary">
        What is another at the end of {dateWords(at ?? filters.today)} than at
        the end of {dateWords(compareWith)} (UTC), services whose level moved
        most first.
      </Typography>
      <ListFrame
        resource={differences}
        of="changes"
        narrowed={isSelected(filters) || cause.length > 0}
        empty={
          <EmptyState title="Nothing changed between these days">
            No check of any service gives another result than on the day that is
            compared with. Choose an earlier one to see more.
          </EmptyState>
        }
      >
        {page => (
          <ChangeTable differences={page.items} busy={differences.refreshing} />
        )}
      </ListFrame>
      {value && <LeftOut leftOut={value.leftOut} />}
    </>
  );
}
