import { useRouteRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { Entity } from '@backstage/catalog-model';
import { EmptyState } from '@callboard/backstage-plugin-callboard-react';
import { emptyYaml } from '../../lib/emptyYaml';
import { pageSearch } from '../../lib/page/links';
import { rootRouteRef } from '../../routes';

/** What is said where no scorecard applies: much of a component, one line of kinds that seldom have one. */
export function NoScorecards(props: { entity: Entity; inFull?: boolean }) {
  const { entity, inFull = false } = props;
  const page = useRouteRef(rootRouteRef)?.();
  const kind = entity.kind.toLowerCase();
  if (kind !== 'component' && !inFull) {
    return (
      <Typography variant="body2" color="textSecondary">
        No scorecard applies to this {kind}.
      </Typography>
    );
  }
  return (
    <EmptyState
      title={`No scorecard applies to this ${kind}`}
      yaml={emptyYaml(entity)}
      link={
        page === undefined
          ? undefined
          : {
              to: `${page}${pageSearch('', { view: 'workbench' })}`,
              text: 'Try one in the workbench',
            }
      }
    >
      A scorecard says what good means here: checks over what is known of each
      service, and levels that they lead to. This card shows which level is
      reached, and what to do next.
    </EmptyState>
  );
}
