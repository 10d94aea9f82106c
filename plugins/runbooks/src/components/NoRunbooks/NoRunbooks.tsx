import Typography from '@material-ui/core/Typography';
import { Entity } from '@backstage/catalog-model';
import { EmptyState } from '@callboard/backstage-plugin-callboard-react';
import { emptyYaml } from '../../lib/emptyYaml';

/** What is said where nothing names a runbook: much of a component, one line of kinds that seldom have one. */
export function NoRunbooks(props: { entity: Entity; inFull?: boolean }) {
  const { entity, inFull = false } = props;
  const kind = entity.kind.toLowerCase();
  if (kind !== 'component' && !inFull) {
    return (
      <Typography variant="body2" color="textSecondary">
        No runbook is known for this {kind}.
      </Typography>
    );
  }
  return (
    <EmptyState
      title={`No runbook is known for this ${kind} yet`}
      yaml={emptyYaml(entity)}
    >
      A runbook tells whoever is paged what an alert means and what to do. Keep
      it as Markdown beside the code, or link to where it is. Pages under
      runbooks/ of its TechDocs and runbook_url of its alert rules are found by
      themselves.
    </EmptyState>
  );
}
