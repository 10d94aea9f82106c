import { ReactNode, useCallback } from 'react';
import {
  FacetSelect,
  FilterBar,
  OwnerSelect,
  shortRef,
  TextFilter,
} from '@callboard/backstage-plugin-callboard-react';
import { isSelected, NO_SELECTION } from '../../../lib/page/filters';
import { usePageState } from './PageState';

/** Which services are looked at: whose they are, their system, domain and tier, and words of their names. */
export function SelectionBar(props: {
  /** What is narrowed, in the plural. */
  of: string;
  /** True where more than the services is narrowed. */
  narrowed?: boolean;
  /** More to narrow by. */
  children?: ReactNode;
  /** What can be done with the whole list. */
  actions?: ReactNode;
}) {
  const { of, narrowed = false, children, actions } = props;
  const { filters, change, facets } = usePageState();
  const { owner, system, domain, tier, text } = filters;
  const onText = useCallback(
    (next: string) => change({ text: next }),
    [change],
  );
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
      <OwnerSelect facet={facets?.owner} owner={owner} onChange={change} />
      <FacetSelect
        label="System"
        all="all systems"
        facet={facets?.system}
        value={system[0]}
        wordsOf={ref => shortRef(ref, 'system')}
        onChange={next => change({ system: next })}
      />
      <FacetSelect
        label="Domain"
        all="all domains"
        facet={facets?.domain}
        value={domain[0]}
        wordsOf={ref => shortRef(ref, 'domain')}
        onChange={next => change({ domain: next })}
      />
      <FacetSelect
        label="Tier"
        all="all tiers"
        facet={facets?.tier}
        value={tier[0]}
        wordsOf={name => (name === 'none' ? 'no tier' : `tier ${name}`)}
        onChange={next => change({ tier: next })}
      />
      {children}
    </FilterBar>
  );
}
