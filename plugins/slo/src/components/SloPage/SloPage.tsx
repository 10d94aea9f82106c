import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { Content } from '@backstage/core-components';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import { isFiltered } from '../../lib/filters';
import { EvaluationBanner } from '../EvaluationBanner';
import { SloTableSkeleton } from '../SloTable';
import { DocumentIssues } from './DocumentIssues';
import { IngestionErrors } from './IngestionErrors';
import { SloFilterBar } from './SloFilterBar';
import { SloList } from './SloList';
import { StateCounters } from './StateCounters';
import { useSloFilters } from './useSloFilters';
import { useSloPages } from './useSloPages';

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
        <StateCounters
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
