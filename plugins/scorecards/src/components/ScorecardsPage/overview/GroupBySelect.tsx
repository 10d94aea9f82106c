import { GROUPINGS } from '../../../lib/page/filters';
import { ChoiceSelect } from '../../DateSelect';
import { usePageState } from '../frame/PageState';

/** By what services are grouped. */
export function GroupBySelect() {
  const { filters, change } = usePageState();
  return (
    <ChoiceSelect
      label="Group by"
      value={filters.groupBy}
      choices={GROUPINGS}
      onChange={groupBy =>
        change({
          groupBy: groupBy === 'owner' ? undefined : groupBy,
          folded: undefined,
        })
      }
    />
  );
}
