import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import {
  EmptyState,
  ErrorNote,
  FreshnessBadge,
  Skeleton,
} from '@callboard/backstage-plugin-callboard-react';
import { isSelected } from '../../../lib/page/filters';
import { knownBefore } from '../../../lib/page/levelCounters';
import { LeftOut } from '../frame/LeftOut';
import { LevelCounters } from '../frame/LevelCounters';
import { ListCsvButton } from '../frame/ListCsvButton';
import { PageHead } from '../frame/PageHead';
import { usePageState } from '../frame/PageState';
import { SelectionBar } from '../frame/SelectionBar';
import { useReport } from '../frame/useReport';
import { FailingChecks } from './FailingChecks';
import { GroupBySelect } from './GroupBySelect';
import { GroupTable } from './GroupTable';
import { LevelTrend } from './LevelTrend';
import { Movers } from './Movers';

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      gap: theme.spacing(2),
      alignItems: 'start',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    padded: { padding: theme.spacing(2, 3) },
    age: { justifySelf: 'end' },
  }),
  { name: 'CallboardScorecardsOverview' },
);

/** How many services reach which level, how that moved, which teams need help, and what fails most. */
export function OverviewTab() {
  const classes = useStyles();
  const { filters } = usePageState();
  const { query, report } = useReport();
  const { value, error, loading, loadedAt, refresh } = report;
  return (
    <>
      <PageHead
        bar={
          <SelectionBar
            of="services"
            actions={
              <ListCsvButton
                name="scorecard-report"
                list={{ list: 'report', query }}
              />
            }
          />
        }
      >
        <GroupBySelect />
      </PageHead>
      {error && (
        <ErrorNote
          action="read the report"
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {(value || loading) && <LevelCounters report={value} />}
      {loading && (
        <div role="status" aria-label="Loading the report">
          <Skeleton height={280} />
          <Skeleton height={320} />
        </div>
      )}
      {value && value.total.entities === 0 && (
        <Paper className={classes.padded}>
          <EmptyState
            title={
              isSelected(filters)
                ? 'No services match'
                : 'This scorecard applied to no service that you may see'
            }
          >
            {isSelected(filters)
              ? 'Clear a filter to see more.'
              : 'Its filter says which entities it applies to. A service that is new is evaluated within minutes; before a scorecard was there, nothing was.'}
          </EmptyState>
        </Paper>
      )}
      {value && value.total.entities > 0 && (
        <>
          <div className={classes.columns}>
            <LevelTrend />
            <FailingChecks report={value} />
          </div>
          <GroupTable report={value} busy={report.refreshing} />
          {knownBefore(value.total) && <Movers />}
        </>
      )}
      {value && (
        <>
          <LeftOut leftOut={value.leftOut} />
          <div className={classes.age}>
            <FreshnessBadge
              freshness={{
                asOf: value.asOf,
                stale: value.stale ?? false,
                reason: value.reason,
              }}
            />
          </div>
        </>
      )}
    </>
  );
}
