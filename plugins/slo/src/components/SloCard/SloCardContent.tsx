import { makeStyles } from '@material-ui/core/styles';
import { Entity } from '@backstage/catalog-model';
import Typography from '@material-ui/core/Typography';
import {
  EmptyState,
  EntityResource,
  ErrorNote,
} from '@callboard/backstage-plugin-callboard-react';
import { SloPage } from '@callboard/backstage-plugin-slo-common';
import { emptyYaml, OPENSLO_GUIDE } from '../../lib/emptyYaml';
import { EvaluationBanner } from '../EvaluationBanner';
import { SloCardRow } from './SloCardRow';
import { SloCardSkeleton } from './SloCardSkeleton';

/** More rows than this are left to the tab. */
export const CARD_ROWS = 5;

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'CallboardSloCardContent' },
);

function NoSlos(props: { entity: Entity; hidden: number }) {
  const { entity, hidden } = props;
  if (hidden > 0) {
    return (
      <Typography variant="body2">
        {hidden} SLOs that you may not see.
      </Typography>
    );
  }
  // Few resources, APIs or systems have promises of their own: one line is enough there.
  if (entity.kind.toLowerCase() !== 'component') {
    return (
      <Typography variant="body2" color="textSecondary">
        No SLO names this {entity.kind.toLowerCase()}.
      </Typography>
    );
  }
  return (
    <EmptyState
      title="No SLO names this component yet"
      yaml={emptyYaml(entity)}
      link={{ to: OPENSLO_GUIDE, text: 'The OpenSLO format' }}
    >
      An SLO is a promise to users, and its error budget says how much failure
      is still acceptable. Put this beside catalog-info.yaml and register it:
    </EmptyState>
  );
}

/** The inside of the card in each of its states. */
export function SloCardContent(props: {
  entity: Entity;
  slos: EntityResource<SloPage>;
  linkTo: (ref: string) => string;
}) {
  const { entity, slos, linkTo } = props;
  const classes = useStyles();
  const { value: page, error } = slos;
  return (
    <>
      {error && (
        <ErrorNote
          action={`read the SLOs of ${entity.metadata.name}`}
          error={error}
          shownSince={slos.loadedAt}
          onRetry={slos.refresh}
        />
      )}
      <EvaluationBanner health={page?.evaluation} />
      {slos.loading && <SloCardSkeleton />}
      {page && page.items.length === 0 && (
        <NoSlos entity={entity} hidden={page.hiddenItems ?? 0} />
      )}
      {page && page.items.length > 0 && (
        <ul className={classes.list} aria-label="SLOs, worst first">
          {page.items.slice(0, CARD_ROWS).map(status => (
            <SloCardRow
              key={status.ref}
              status={status}
              to={linkTo(status.ref)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
