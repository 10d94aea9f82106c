import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  EmptyState,
  ErrorNote,
  FreshnessBadge,
  Skeleton,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ChecklistAlert,
  ChecklistSummary,
  RunbookContent,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { stepCount } from '../../lib/reader/outline';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { StartChecklist } from '../Checklist/StartChecklist';
import { PageLayout } from './PageLayout';
import { useBlocks } from './useBlocks';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      marginBottom: theme.spacing(1),
    },
  }),
  { name: 'CallboardPageReader' },
);

interface Reading {
  runbookId: string;
  entityRef: string;
  /** The title that stands above the page. */
  title: string;
  anchor?: string;
  alert?: ChecklistAlert;
  alertFingerprint?: string;
  /** A checklist of this page that others are at. */
  open?: ChecklistSummary;
}

function Content(props: Reading & { content: RunbookContent }) {
  const { content, runbookId, entityRef, title, anchor } = props;
  const { alert, alertFingerprint, open } = props;
  const classes = useStyles();
  const { page, long } = useBlocks(content.markdown);
  const { readAt, stale = false, reason } = content;
  return (
    <>
      <div className={classes.head}>
        {page && (
          <StartChecklist
            runbookId={runbookId}
            entityRef={entityRef}
            steps={stepCount(page)}
            alert={alert}
            alertFingerprint={alertFingerprint}
            open={open}
          />
        )}
        <FreshnessBadge freshness={{ asOf: readAt, stale, reason }} />
      </div>
      {!page && <Skeleton height={320} />}
      {page && page.sections.length === 0 && (
        <EmptyState title="This page is empty">
          Whoever comes here in an incident finds nothing. Say what the alert
          means, what it does to customers, how to find the cause and what to
          do.
        </EmptyState>
      )}
      {page && page.sections.length > 0 && (
        <PageLayout
          page={page}
          title={title}
          url={content.url}
          anchor={anchor}
          lazy={long}
        />
      )}
    </>
  );
}

/** What a page says, with the way to work through it. */
export function PageReader(props: Reading) {
  const { runbookId, entityRef } = props;
  const runbooksApi = useApi(runbooksApiRef);
  const { value, error, loading, loadedAt, refresh } = useEntityResource(
    `content of ${runbookId}`,
    signal => runbooksApi.getContent(runbookId, { signal }),
    { everySeconds: 300, trigger: useRunbooksSignal(entityRef) },
  );
  return (
    <div>
      {error && (
        <ErrorNote
          action="read what this page says"
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && (
        <div role="status" aria-label="Loading the page">
          <Skeleton height={320} />
        </div>
      )}
      {value && <Content {...props} content={value} />}
    </div>
  );
}
