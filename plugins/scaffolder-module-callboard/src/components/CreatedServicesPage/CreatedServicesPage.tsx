import { useCallback, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Content } from '@backstage/core-components';
import {
  Counters,
  EmptyState,
  FacetSelect,
  FilterBar,
  isNarrowed,
  ListFrame,
  OwnerSelect,
  shortRef,
  TextFilter,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { filterCreated, readFilters } from '../../lib/createdFilters';
import { DRIFT_COUNTERS } from '../../lib/driftWords';
import { useUpgradeTerms } from '../../lib/useUpgradeTerms';
import { CreatedTable } from './CreatedTable';
import { useCreated } from './useCreated';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardCreatedServicesPage' },
);

const NO_FILTERS = {
  template: undefined,
  owner: undefined,
  text: undefined,
  drift: undefined,
};

const PROVENANCE_YAML = `metadata:
  annotations:
    backstage.io/source-template: template:default/fastapi-service
    backstage.io/template-version: 1.0.0`;

/**
 * Everything that templates made, how far it is behind its template, and the way to bring it there. Draws no page header.
 * @public
 */
export function CreatedServicesPage() {
  const classes = useStyles();
  const [params, change] = useUrlParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const created = useCreated();
  const { value } = created;
  const terms = useUpgradeTerms(value?.hasUpgrade ?? false);
  const onText = useCallback((text: string) => change({ text }), [change]);
  const listed = useMemo(
    () => value && filterCreated(value.services, filters),
    [value, filters],
  );
  return (
    <Content>
      <div className={classes.root}>
        <Counters
          label="Filter by drift"
          counters={DRIFT_COUNTERS}
          counts={listed?.facets.drift}
          chosen={filters.drift}
          onChange={drift => change({ drift })}
        />
        <FilterBar
          label="Filter created services"
          onClear={
            isNarrowed({ ...filters }) ? () => change(NO_FILTERS) : undefined
          }
        >
          <TextFilter
            name="Search created services"
            placeholder="title or ref"
            value={filters.text}
            onChange={onText}
          />
          <FacetSelect
            label="Template"
            all="all templates"
            facet={listed?.facets.template}
            value={filters.template || undefined}
            wordsOf={ref => shortRef(ref, 'template')}
            onChange={template => change({ template })}
          />
          <OwnerSelect
            facet={listed?.facets.owner}
            owner={filters.owner ? [filters.owner] : []}
            onChange={change}
          />
        </FilterBar>
        <ListFrame
          resource={{
            ...created,
            value: listed && {
              items: listed.items,
              totalItems: value?.services.length,
            },
            loadMore: created.refresh,
          }}
          of="created services"
          narrowed={isNarrowed({ ...filters })}
          empty={
            <EmptyState
              title="No template made anything yet"
              yaml={PROVENANCE_YAML}
            >
              This page shows what was made from which version of which
              template, and what has fallen behind. Components say it in two
              annotations, which the step scaffold:lock:write adds:
            </EmptyState>
          }
        >
          {({ items }) => (
            <CreatedTable
              services={items}
              terms={terms}
              busy={created.refreshing}
            />
          )}
        </ListFrame>
      </div>
    </Content>
  );
}
