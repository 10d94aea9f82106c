import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { EmptyState, ErrorNote, Skeleton } from '../notes';
import { ListFoot } from './ListFoot';
import { ListPage, PagedResource } from './usePages';

const useStyles = makeStyles(
  theme => ({ padded: { padding: theme.spacing(2, 3) } }),
  { name: 'CallboardListFrame' },
);

/**
 * A list in each of the states that reading it may be in: bones, what failed, nothing at all, nothing that matches, or
 * the rows with how many there are.
 * @public
 */
export function ListFrame<P extends ListPage & { totalItems?: number }>(props: {
  resource: PagedResource<P>;
  /** What is listed, in the plural: "schedules". */
  of: string;
  narrowed: boolean;
  /** What is said where there is nothing even without filters. */
  empty: ReactNode;
  children: (page: P) => ReactNode;
}) {
  const { resource, of, narrowed, empty, children } = props;
  const { value, error, loading, refreshing, loadedAt } = resource;
  const classes = useStyles();
  return (
    <>
      {error && (
        <ErrorNote
          action={`read the ${of}`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={resource.refresh}
        />
      )}
      {loading && (
        <Paper
          className={classes.padded}
          role="status"
          aria-label={`Loading the ${of}`}
        >
          {[0, 1, 2, 3, 4].map(row => (
            <Skeleton key={row} height={44} />
          ))}
        </Paper>
      )}
      {value && value.items.length === 0 && (
        <Paper className={classes.padded}>
          {narrowed ? (
            <EmptyState title={`No ${of} match`}>
              Clear a filter to see more.
            </EmptyState>
          ) : (
            empty
          )}
        </Paper>
      )}
      {value && value.items.length > 0 && (
        <Paper>
          {children(value)}
          <ListFoot
            shown={value.items.length}
            total={value.totalItems}
            of={of}
            busy={refreshing}
            onMore={value.nextCursor ? resource.loadMore : undefined}
          />
        </Paper>
      )}
    </>
  );
}
