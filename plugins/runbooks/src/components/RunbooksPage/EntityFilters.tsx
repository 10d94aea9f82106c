import { ReactNode, useCallback } from 'react';
import {
  FacetSelect,
  FilterBar,
  isNarrowed,
  OwnerSelect,
  TextFilter,
} from '@callboard/backstage-plugin-callboard-react';
import { RunbookFacets } from '@callboard/backstage-plugin-runbooks-common';
import { NO_FILTERS } from '../../lib/overview/pageFilters';

/** Whose it is, its tier, and words: the filters of a list, which stand in the URL. */
export function EntityFilters(props: {
  /** What is listed, in the plural. */
  of: string;
  filters: { owner: string[]; tier: string[]; text: string; state: string[] };
  facets: RunbookFacets | undefined;
  onChange: (change: Record<string, string | undefined>) => void;
  /** What can be done with the whole list. */
  actions: ReactNode;
}) {
  const { of, filters, facets, onChange, actions } = props;
  const onText = useCallback((text: string) => onChange({ text }), [onChange]);
  return (
    <FilterBar
      label={`Filter ${of}`}
      onClear={isNarrowed(filters) ? () => onChange(NO_FILTERS) : undefined}
      actions={actions}
    >
      <TextFilter
        name={`Search ${of}`}
        placeholder="title, ref or alert"
        value={filters.text}
        onChange={onText}
      />
      <OwnerSelect
        facet={facets?.owner}
        owner={filters.owner}
        onChange={onChange}
      />
      <FacetSelect
        label="Tier"
        all="all tiers"
        facet={facets?.tier}
        value={filters.tier[0]}
        wordsOf={tier => `tier ${tier}`}
        onChange={tier => onChange({ tier })}
      />
    </FilterBar>
  );
}
