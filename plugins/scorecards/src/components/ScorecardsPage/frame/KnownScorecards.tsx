import { ReactNode, useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  EmptyState,
  ErrorNote,
  Skeleton,
  useEntityResource,
  useNow,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { ScorecardSummary } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { dateOf } from '../../../lib/page/dates';
import { readPageFilters } from '../../../lib/page/filters';
import { useScorecardsSignal } from '../../../lib/useScorecardsSignal';
import { PageStateProvider } from './PageState';
import { SCORECARD_YAML } from './scorecardYaml';
import { useFacets } from './useFacets';

const useStyles = makeStyles(
  theme => ({ padded: { padding: theme.spacing(2, 3) } }),
  { name: 'CallboardKnownScorecards' },
);

/** The one that the URL asks for, else the first that can be used. */
function chosen(
  scorecards: readonly ScorecardSummary[],
  asked: string | undefined,
): string {
  const usable = scorecards.find(({ version }) => version !== undefined);
  return asked ?? usable?.ref ?? scorecards[0]?.ref ?? '';
}

/** Reads which scorecards there are and what there is to filter by, once for all views. */
export function KnownScorecards(props: {
  /** The view is about nothing where there is no scorecard. */
  needed: boolean;
  children: ReactNode;
}) {
  const { needed, children } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const classes = useStyles();
  const changes = useScorecardsSignal();
  const [params, change] = useUrlParams();
  const today = dateOf(useNow(60));
  const filters = useMemo(
    () => readPageFilters(params, Date.parse(today)),
    [params, today],
  );
  const list = useEntityResource(
    'scorecards',
    signal => scorecardsApi.listScorecards({}, { signal }),
    { trigger: changes, everySeconds: 120 },
  );
  const scorecards = list.value?.items;
  const scorecard = chosen(scorecards ?? [], filters.scorecard);
  const facets = useFacets(scorecard, filters.at);
  const state = useMemo(
    () => ({
      filters,
      change,
      scorecards: scorecards ?? [],
      scorecard,
      facets,
      changes,
    }),
    [filters, change, scorecards, scorecard, facets, changes],
  );
  return (
    <PageStateProvider value={state}>
      {list.error && (
        <ErrorNote
          action="read the scorecards"
          error={list.error}
          shownSince={scorecards && list.loadedAt}
          onRetry={list.refresh}
        />
      )}
      {list.loading && (
        <div role="status" aria-label="Loading the scorecards">
          <Skeleton width="50%" height={38} />
          <Skeleton height={72} />
          <Skeleton height={300} />
        </div>
      )}
      {scorecards?.length === 0 && needed && (
        <Paper className={classes.padded}>
          <EmptyState title="No scorecard yet" yaml={SCORECARD_YAML}>
            A scorecard says what good means here: levels, and checks over what
            is known of each service. It is a document of the catalog; this page
            shows every service against it, on any day:
          </EmptyState>
        </Paper>
      )}
      {scorecards && (scorecards.length > 0 || !needed) && children}
    </PageStateProvider>
  );
}
