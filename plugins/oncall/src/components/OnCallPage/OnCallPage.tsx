import { ComponentType } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Content } from '@backstage/core-components';
import { useView, ViewTabs } from '@callboard/backstage-plugin-callboard-react';
import { OF_ONE_VIEW, ON_CALL_VIEWS, OnCallView } from '../../lib/pageFilters';
import { GapsTab } from './GapsTab';
import { IncidentsTab } from './IncidentsTab';
import { LoadTab } from './load/LoadTab';
import { MappingTab } from './mapping/MappingTab';
import { ReachabilityTab } from './reachability/ReachabilityTab';
import { SchedulesTab } from './SchedulesTab';
import { OnCallSources } from './OnCallSources';

const TABS: Record<OnCallView, ComponentType> = {
  schedules: SchedulesTab,
  reachability: ReachabilityTab,
  gaps: GapsTab,
  load: LoadTab,
  incidents: IncidentsTab,
  mapping: MappingTab,
};

const ID = 'on-call';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    panel: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardOnCallPage' },
);

/** All schedules the reader may see, whether alerts reach somebody, gaps, load, incidents; draws no page header. @public */
export function OnCallPage() {
  const classes = useStyles();
  const [view, setView] = useView(ON_CALL_VIEWS, OF_ONE_VIEW);
  const Tab = TABS[view];
  return (
    <Content>
      <div className={classes.root}>
        <OnCallSources />
        <ViewTabs
          id={ID}
          label="Ways to look at on-call"
          views={ON_CALL_VIEWS}
          view={view}
          onChange={setView}
        />
        <div
          role="tabpanel"
          id={`panel-${ID}`}
          aria-labelledby={`tab-${view}-${ID}`}
          className={classes.panel}
        >
          <Tab />
        </div>
      </div>
    </Content>
  );
}
