import { FacetSelect } from './FacetSelect';
import { shortRef } from './params';

/** Whose it is, as a filter. @public */
export function OwnerSelect(props: {
  facet: Record<string, number> | undefined;
  owner: readonly string[];
  onChange: (change: { owner: string | undefined }) => void;
}) {
  const { facet, owner, onChange } = props;
  return (
    <FacetSelect
      label="Owner"
      all="all owners"
      facet={facet}
      value={owner[0]}
      wordsOf={ref => shortRef(ref)}
      onChange={chosen => onChange({ owner: chosen })}
    />
  );
}
