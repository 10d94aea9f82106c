import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import {
  EmptyState,
  formatCount,
  ListFoot,
} from '@callboard/backstage-plugin-callboard-react';
import { SloPage } from '@callboard/backstage-plugin-slo-common';
import { emptyYaml, OPENSLO_GUIDE } from '../../lib/emptyYaml';
import { SloTable } from '../SloTable';

const useStyles = makeStyles(
  theme => ({
    empty: { padding: theme.spacing(3) },
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
      <ListFoot
        shown={page.items.length}
        total={page.totalItems}
        of={`SLOs${hiddenWords(hidden)}`}
        busy={busy}
        onMore={page.nextCursor ? onMore : undefined}
      />
    </Paper>
  );
}
