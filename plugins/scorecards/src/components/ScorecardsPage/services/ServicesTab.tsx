import {
  EmptyState,
  ListFrame,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { isSelected } from '../../../lib/page/filters';
import { ChoiceSelect } from '../../DateSelect';
import { LeftOut } from '../frame/LeftOut';
import { LevelCounters } from '../frame/LevelCounters';
import { ListCsvButton } from '../frame/ListCsvButton';
import { PageHead } from '../frame/PageHead';
import { usePageState } from '../frame/PageState';
import { SelectionBar } from '../frame/SelectionBar';
import { useReport } from '../frame/useReport';
import { ByChecks } from './ByChecks';
import { ByLevels } from './ByLevels';
import { ChosenCheck } from './ChosenCheck';
import { EvidencePanel } from './EvidencePanel';
import { useServices } from './useServices';

/** Every service against every check, or every level. */
export function ServicesTab() {
  const { filters, change, scorecards, scorecard } = usePageState();
  const [params] = useUrlParams();
  const { report } = useReport();
  const { query, services } = useServices();
  const { level, check, status, sort } = filters;
  const narrowed = level.length + check.length + status.length > 0;
  const byLevels = params.get('by') === 'levels';
  const summary = scorecards.find(({ ref }) => ref === scorecard);
  const Map = byLevels ? ByLevels : ByChecks;
  return (
    <>
      <PageHead
        bar={
          <SelectionBar
            of="services"
            narrowed={narrowed}
            actions={
              <ListCsvButton
                name="scorecard-results"
                list={{ list: 'results', query }}
              />
            }
          />
        }
      >
        <ChoiceSelect
          label="Services by"
          value={byLevels ? 'levels' : 'checks'}
          choices={[
            ['checks', 'checks'],
            ['levels', 'levels'],
          ]}
          onChange={by => change({ by: by === 'levels' ? by : undefined })}
        />
        <ChoiceSelect
          label="Order"
          value={sort}
          choices={[
            ['attention', 'lacking most first'],
            ['title', 'by name'],
          ]}
          onChange={next =>
            change({ sort: next === 'title' ? next : undefined })
          }
        />
      </PageHead>
      <LevelCounters report={report.value} />
      <ChosenCheck legends={services.value?.legends ?? []} />
      <ListFrame
        resource={services}
        of="services"
        narrowed={narrowed || isSelected(filters)}
        empty={
          <EmptyState title="This scorecard applied to no service that you may see">
            Its filter says which entities it applies to.
          </EmptyState>
        }
      >
        {page => (
          <Map
            page={page}
            levels={summary?.levels ?? []}
            busy={services.refreshing}
            onEnd={page.nextCursor ? services.loadMore : undefined}
          />
        )}
      </ListFrame>
      {services.value && <LeftOut leftOut={services.value.leftOut} />}
      <EvidencePanel />
    </>
  );
}
