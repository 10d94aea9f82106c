import { useCallback, useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  countWords,
  EmptyState,
  FilterBar,
  isNarrowed,
  ListFrame,
  ListTable,
  OwnerSelect,
  TextFilter,
  toQuery,
  usePages,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  MappingPage,
  UnmappedEntity,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../../api';
import { useScheduleLink } from '../../../lib/scheduleLink';
import { useOnCallSignal } from '../../../lib/useOnCallSignal';
import { useServiceOwners } from '../useOwners';
import { Proposals } from './Proposals';

/** Services per page. */
const LIMIT = 50;

function Service(props: { service: UnmappedEntity }) {
  const { entityRef, title, ownerRef, tier } = props.service;
  return (
    <>
      <Typography variant="body2">
        <EntityRefLink entityRef={entityRef} title={title} hideIcon />
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {ownerRef ? (
          <EntityRefLink entityRef={ownerRef} hideIcon />
        ) : (
          'nobody owns it'
        )}
        {tier && `, tier ${tier}`}
      </Typography>
    </>
  );
}

function Through(props: { service: UnmappedEntity }) {
  const { through } = props.service;
  const to = useScheduleLink()(through ?? '');
  if (through === undefined) {
    return <Typography variant="body2">nobody</Typography>;
  }
  return (
    <Typography variant="body2">
      the schedule of its owner, {to ? <Link to={to}>{through}</Link> : through}
    </Typography>
  );
}

/** Services without a schedule of their own, with what could be meant and the annotation to commit. */
export function MappingTab() {
  const onCallApi = useApi(onCallApiRef);
  const [params, change] = useUrlParams();
  const filters = useMemo(
    () => ({ owner: params.getAll('owner'), text: params.get('text') ?? '' }),
    [params],
  );
  const onText = useCallback((text: string) => change({ text }), [change]);
  const services = usePages<MappingPage>(
    `mapping ${JSON.stringify(filters)}`,
    (cursor, signal) =>
      onCallApi.listMapping(
        { ...toQuery(filters), limit: LIMIT, cursor },
        { signal },
      ),
    ({ entityRef }: UnmappedEntity) => entityRef,
    { trigger: useOnCallSignal() },
  );
  const mapped = services.value?.mapped;
  return (
    <>
      <FilterBar
        label="Filter services"
        onClear={
          isNarrowed(filters)
            ? () => change({ owner: '', text: '' })
            : undefined
        }
      >
        <TextFilter
          name="Search services"
          placeholder="title or ref"
          value={filters.text}
          onChange={onText}
        />
        <OwnerSelect
          facet={useServiceOwners()}
          owner={filters.owner}
          onChange={change}
        />
      </FilterBar>
      {mapped !== undefined && (
        <Typography variant="body2" color="textSecondary">
          {countWords(mapped, 'service')} name a schedule of their own. Those
          below do not.
        </Typography>
      )}
      <ListFrame
        resource={services}
        of="services"
        narrowed={isNarrowed(filters)}
        empty={
          <EmptyState title="Every service names its schedule">
            There is nothing to map.
          </EmptyState>
        }
      >
        {({ items }) => (
          <ListTable
            label="Services without a schedule of their own, worst first"
            busy={services.refreshing}
            widths={['24%', '24%']}
            headers={[
              'Service',
              'Answered by',
              'To commit in its catalog file',
            ]}
            rows={items.map(service => ({
              key: service.entityRef,
              cells: [
                <Service service={service} />,
                <Through service={service} />,
                <Proposals service={service} />,
              ],
            }))}
          />
        )}
      </ListFrame>
    </>
  );
}
