import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EmptyState,
  ErrorNote,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { sloApiRef } from '../../api';
import { emptyYaml, OPENSLO_GUIDE } from '../../lib/emptyYaml';
import { useSloSignal } from '../../lib/useSloSignal';
import { EvaluationBanner } from '../EvaluationBanner';
import { PolicyPanel } from '../PolicyPanel';
import { SloTable, SloTableSkeleton } from '../SloTable';

/** More SLOs of one entity than this are an error of modelling; the page of all SLOs shows the rest. */
const LIMIT = 500;

const useStyles = makeStyles(
  theme => ({
    empty: { padding: theme.spacing(3) },
    note: { marginBottom: theme.spacing(2) },
  }),
  { name: 'CallboardSloTab' },
);

/** Every SLO of the entity whose page this is, with charts and reasons. @public */
export function SloTab() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const classes = useStyles();
  const sloApi = useApi(sloApiRef);
  const slos = useEntityResource(
    ref,
    signal => sloApi.listSlos({ entityRef: [ref], limit: LIMIT }, { signal }),
    { trigger: useSloSignal() },
  );
  const { value: page, error } = slos;
  return (
    <>
      {error && (
        <div className={classes.note}>
          <ErrorNote
            action={`read the SLOs of ${entity.metadata.name}`}
            error={error}
            shownSince={slos.loadedAt}
            onRetry={slos.refresh}
          />
        </div>
      )}
      {slos.loading && (
        <Paper>
          <SloTableSkeleton />
        </Paper>
      )}
      <EvaluationBanner health={page?.evaluation} />
      {page && page.items.length > 0 && (
        <PolicyPanel entityRef={ref} trigger={slos.loadedAt} />
      )}
      {page && page.items.length > 0 && (
        <Paper>
          <SloTable
            key={ref}
            items={page.items}
            label={`SLOs of ${entity.metadata.name}, worst first`}
            openFirst
            complete={page.nextCursor === undefined}
            busy={slos.refreshing}
          />
        </Paper>
      )}
      {page && page.items.length === 0 && (
        <Paper className={classes.empty}>
          {page.hiddenItems ? (
            <EmptyState
              title={`${page.hiddenItems} SLOs that you may not see`}
            />
          ) : (
            <EmptyState
              title={`No SLO names this ${entity.kind.toLowerCase()} yet`}
              yaml={emptyYaml(entity)}
              link={{ to: OPENSLO_GUIDE, text: 'The OpenSLO format' }}
            >
              An SLO is a promise to users, and its error budget says how much
              failure is still acceptable. Put this beside catalog-info.yaml and
              register it:
            </EmptyState>
          )}
        </Paper>
      )}
    </>
  );
}
