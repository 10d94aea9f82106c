import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatBudget,
  PlainTable,
} from '@callboard/backstage-plugin-callboard-react';
import { Handoff } from '@callboard/backstage-plugin-oncall-common';

/** What of each error budget the shift spent, and what is left of it. */
export function Budgets(props: { handoff: Handoff }) {
  const { budgets, budgetsReason } = props.handoff;
  if (!budgets) {
    return (
      <Typography variant="body2" color="textSecondary">
        Not known{budgetsReason && `: ${budgetsReason}`}.
      </Typography>
    );
  }
  if (budgets.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        These services have no SLO.
      </Typography>
    );
  }
  return (
    <PlainTable
      label="Error budgets during the shift"
      headers={['Service', 'SLO', 'Spent in this shift', 'Left']}
      rows={budgets.map(({ slo, entityRef, title, spent, remaining }) => [
        slo,
        <EntityRefLink entityRef={entityRef} hideIcon />,
        title,
        formatBudget(spent),
        formatBudget(remaining),
      ])}
    />
  );
}
