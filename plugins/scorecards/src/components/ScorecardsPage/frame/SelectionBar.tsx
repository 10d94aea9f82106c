import { ReactNode, useCallback, useState } from 'react';
import Button from '@material-ui/core/Button';
import {
  FilterBar,
  TextFilter,
} from '@callboard/backstage-plugin-callboard-react';
import { isSelected, NO_SELECTION } from '../../../lib/page/filters';
import { usePageState } from './PageState';
import { WhoseSelects } from './WhoseSelects';

/** Which services are looked at: words of their names, and whose they are, which is folded away while nobody asks for it. */
export function SelectionBar(props: {
  /** What is narrowed, in the plural. */
  of: string;
  /** True where more than the services is narrowed. */
  narrowed?: boolean;
  /** What can be done with the whole list. */
  actions?: ReactNode;
}) {
  const { of, narrowed = false, actions } = props;
  const { filters, change } = usePageState();
  const { owner, system, domain, tier, text } = filters;
  const [unfolded, setUnfolded] = useState(false);
  const onText = useCallback(
    (next: string) => change({ text: next }),
    [change],
  );
  const chosen = [owner, system, domain, tier].some(one => one.length > 0);
  return (
    <FilterBar
      label={`Filter ${of}`}
      onClear={
        narrowed || isSelected(filters) ? () => change(NO_SELECTION) : undefined
      }
      actions={actions}
    >
      <TextFilter
        name="Search services"
        placeholder="name of a service"
        value={text}
        onChange={onText}
      />
      {!chosen && (
        <Button
          size="small"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Fewer filters' : 'More filters'}
        </Button>
      )}
      {(chosen || unfolded) && <WhoseSelects />}
    </FilterBar>
  );
}
