import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import {
  EmptyState,
  formatCount,
} from '@callboard/backstage-plugin-callboard-react';
import { SloPage } from '@callboard/backstage-plugin-slo-common';
import { emptyYaml, OPENSLO_GUIDE } from '../../lib/emptyYaml';
import { SloTable } from '../SloTable';

const useStyles = makeStyles(
  theme => ({
    empty: { padding: theme.spacing(3) },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
      padding: theme.spacing(1.5, 2),
    },
  }),
  { name: 'CallboardSloList' },
);

function hiddenWords(hidden: number): string {
  return hidden > 0
    ? `; ${formatCount(hidden)} more match that you may not see`
    : '';
}

function Nothing(props: { filtered: boolean; hidden: number }) {
  const { filtered, hidden } = props;
  if (filtered || hidden > 0) {
    return (
      <EmptyState title={`No SLO matches${hiddenWords(hidden)}`}>
        Clear a filter to see more.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No SLO in the catalog yet"
      yaml={emptyYaml({ metadata: { name: 'my-service' } })}
      link={{ to: OPENSLO_GUIDE, text: 'The OpenSLO format' }}
    >
      This page shows which services keep their promises. An SLO is a document
      beside catalog-info.yaml:
    </EmptyState>
  );
}

/** The rows, how many there are, and more of them. */
export function SloList(props: {
  page: SloPage;
  filtered: boolean;
  busy: boolean;
  onMore: () => void;
}) {
  const { page, filtered, busy, onMore } = props;
  const classes = useStyles();
  const hidden = page.hiddenItems ?? 0;
  if (page.items.length === 0) {
    return (
      <Paper className={classes.empty}>
        <Nothing filtered={filtered} hidden={hidden} />
      </Paper>
    );
  }
  return (
    <Paper>
      <SloTable
        items={page.items}
        label="SLOs, worst first"
        showEntity
        busy={busy}
      />
      <div className={classes.foot}>
        <Typography variant="body2" color="textSecondary" role="status">
          {formatCount(page.items.length)} of {formatCount(page.totalItems)}{' '}
          SLOs{hiddenWords(hidden)}
        </Typography>
        {page.nextCursor && (
          <Button
            size="small"
            variant="outlined"
            onClick={onMore}
            disabled={busy}
          >
            Show more
          </Button>
        )}
      </div>
    </Paper>
  );
}
