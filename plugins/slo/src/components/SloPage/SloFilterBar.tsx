import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import {
  FacetSelect,
  shortRef,
  TextFilter,
} from '@callboard/backstage-plugin-callboard-react';
import { SloFacets } from '@callboard/backstage-plugin-slo-common';
import { isDataState, isFiltered, SloFilters } from '../../lib/filters';
import { DATA_WORDS } from '../../lib/verdict';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'CallboardSloFilterBar' },
);

const dataWords = (data: string) =>
  Object.entries(DATA_WORDS).find(([name]) => name === data)?.[1] ?? data;

/** The filters besides the state, as they stand in the URL. */
export function SloFilterBar(props: {
  filters: SloFilters;
  facets: SloFacets | undefined;
  onChange: (change: Partial<SloFilters>) => void;
}) {
  const { filters, facets, onChange } = props;
  const classes = useStyles();
  const onText = useCallback((text: string) => onChange({ text }), [onChange]);
  const one = (value: string | undefined) => (value ? [value] : []);
  return (
    <div className={classes.root} role="search" aria-label="Filter SLOs">
      <TextFilter
        name="Search SLOs"
        placeholder="title or service"
        value={filters.text}
        onChange={onText}
      />
      <FacetSelect
        label="Owner"
        all="all owners"
        facet={facets?.owner}
        value={filters.owner[0]}
        wordsOf={ref => shortRef(ref)}
        onChange={owner => onChange({ owner: one(owner) })}
      />
      <FacetSelect
        label="Tier"
        all="all tiers"
        facet={facets?.tier}
        value={filters.tier[0]}
        wordsOf={tier => `tier ${tier}`}
        onChange={tier => onChange({ tier: one(tier) })}
      />
      <FacetSelect
        label="Data"
        all="any data"
        facet={facets?.data}
        value={filters.data[0]}
        wordsOf={dataWords}
        onChange={data => onChange({ data: one(data).filter(isDataState) })}
      />
      {isFiltered(filters) && (
        <Button
          size="small"
          onClick={() =>
            onChange({ owner: [], state: [], data: [], tier: [], text: '' })
          }
        >
          Clear all
        </Button>
      )}
    </div>
  );
}
