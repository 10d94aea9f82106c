import Typography from '@material-ui/core/Typography';
import { formatBudget } from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';

const spentWords = (left: number | null) =>
  formatBudget(left === null ? null : 1 - left);

/** How the budgets of the components of a composite make up the budget of the whole. */
export function Weighed(props: { status: SloStatus }) {
  const { budgetingMethod, objectives, errorBudgetRemaining } = props.status;
  switch (budgetingMethod) {
    case 'Timeslices':
      return (
        <Typography variant="body2">
          A slice is bad if that of any objective is.
        </Typography>
      );
    case 'RatioTimeslices':
      return (
        <Typography variant="body2">
          A slice lacks what its objectives lack together, each by its weight.
        </Typography>
      );
    default:
      return (
        <Typography variant="body2">
          Budget spent ={' '}
          {objectives
            .map(
              ({ name, weight = 1, errorBudgetRemaining: left }) =>
                `${weight} × ${spentWords(left)} (${name})`,
            )
            .join(' + ')}{' '}
          = {spentWords(errorBudgetRemaining)}
        </Typography>
      );
  }
}
