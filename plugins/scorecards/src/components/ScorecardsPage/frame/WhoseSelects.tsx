import {
  FacetSelect,
  OwnerSelect,
  shortRef,
} from '@callboard/backstage-plugin-callboard-react';
import { usePageState } from './PageState';

/** Whose services, of which system, domain and tier. */
export function WhoseSelects() {
  const { filters, change, facets } = usePageState();
  const { owner, system, domain, tier } = filters;
  return (
    <>
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
    </>
  );
}
