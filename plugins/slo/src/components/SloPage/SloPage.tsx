import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { Content } from '@backstage/core-components';
import {
  Counter,
  Counters,
  ErrorNote,
} from '@callboard/backstage-plugin-callboard-react';
import { SloState } from '@callboard/backstage-plugin-slo-common';
import { isFiltered } from '../../lib/filters';
import { STATE_WORDS, stateTone } from '../../lib/verdict';
import { EvaluationBanner } from '../EvaluationBanner';
import { SloTableSkeleton } from '../SloTable';
import { DocumentIssues } from './DocumentIssues';
import { IngestionErrors } from './IngestionErrors';
import { SloFilterBar } from './SloFilterBar';
import { SloList } from './SloList';
import { useSloFilters } from './useSloFilters';
import { useSloPages } from './useSloPages';

/** Worst first, then what is not judged. */
const ORDER: SloState[] = [
  'exhausted',
  'burning',
  'unknown',
  'no-traffic',
  'not-started',
  'healthy',
];

const COUNTERS: Counter<SloState>[] = ORDER.map(state => ({
  state,
  label: STATE_WORDS[state],
  tone: stateTone(state),
}));

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardSloPage' },
);

/** All SLOs the reader may see, worst first; draws no page header. @public */
export function SloPage() {
  const classes = useStyles();
  const [filters, setFilters] = useSloFilters();
  const slos = useSloPages(filters);
  const { value: page, error } = slos;
  return (
    <Content>
      <EvaluationBanner health={page?.evaluation} />
      <div className={classes.root}>
        <Counters
          label="Filter by state"
          counters={COUNTERS}
          counts={page?.facets?.state}
          chosen={filters.state}
          onChange={state => setFilters({ state })}
        />
        <SloFilterBar
          filters={filters}
          facets={page?.facets}
          onChange={setFilters}
        />
        {error && (
          <ErrorNote
            action="read the SLOs"
            error={error}
            shownSince={slos.loadedAt}
            onRetry={slos.refresh}
          />
        )}
        <IngestionErrors />
        {page && <DocumentIssues items={page.items} />}
        {slos.loading && (
          <Paper>
            <SloTableSkeleton rows={8} />
          </Paper>
        )}
        {page && (
          <SloList
            page={page}
            filtered={isFiltered(filters)}
            busy={slos.refreshing}
            onMore={slos.loadMore}
          />
        )}
      </div>
    </Content>
  );
}
