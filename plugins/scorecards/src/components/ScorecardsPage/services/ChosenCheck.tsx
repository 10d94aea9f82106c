import Chip from '@material-ui/core/Chip';
import { ScorecardLegend } from '@callboard/backstage-plugin-scorecards-common';
import { CHECK_STATUSES } from '../../../lib/words/statuses';
import { usePageState } from '../frame/PageState';

/** Says that only services with some result of a check are listed, and takes that back. */
export function ChosenCheck(props: { legends: readonly ScorecardLegend[] }) {
  const { filters, change } = usePageState();
  const { check, status } = filters;
  if (check.length + status.length === 0) {
    return null;
  }
  const titles = check.map(
    id =>
      props.legends.flatMap(({ checks }) => checks).find(one => one.id === id)
        ?.title ?? id,
  );
  const results = status.map(one => CHECK_STATUSES[one].label).join(' or ');
  return (
    <div>
      <Chip
        size="small"
        variant="outlined"
        label={`${titles.join(' or ') || 'any check'}: ${
          results || 'any result'
        }`}
        onDelete={() => change({ check: undefined, status: undefined })}
      />
    </div>
  );
}
