import { ComponentType } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Content } from '@backstage/core-components';
import { useView, ViewTabs } from '@callboard/backstage-plugin-callboard-react';
import {
  OF_ONE_VIEW,
  SCORECARD_VIEWS,
  ScorecardView,
} from '../../lib/page/views';
import { CampaignsTab } from './campaigns';
import { ChangesTab } from './changes';
import { ChecksTab } from './checks';
import { DocumentsTab } from './documents';
import { DrillsTab } from './drills';
import { KnownScorecards } from './frame/KnownScorecards';
import { ScorecardSources } from './frame/ScorecardSources';
import { OverviewTab } from './overview';
import { ServicesTab } from './services';
import { WaiversTab } from './waivers';
import { WorkbenchTab } from './workbench';

const TABS: Record<ScorecardView, ComponentType> = {
  overview: OverviewTab,
  services: ServicesTab,
  checks: ChecksTab,
  changes: ChangesTab,
  campaigns: CampaignsTab,
  waivers: WaiversTab,
  drills: DrillsTab,
  scorecards: DocumentsTab,
  workbench: WorkbenchTab,
};

const ID = 'scorecards';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardScorecardsPage' },
);

/**
 * How all services do against the company's standards, on any day, what changed and why, and what is being done about it.
 * Everything that is chosen stands in the URL. Draws no page header.
 * @public
 */
export function ScorecardsPage() {
  const classes = useStyles();
  const [view, setView] = useView(SCORECARD_VIEWS, OF_ONE_VIEW);
  const Tab = TABS[view];
  return (
    <Content>
      <div className={classes.root}>
        <ScorecardSources />
        <ViewTabs
          id={ID}
          label="Ways to look at scorecards"
          views={SCORECARD_VIEWS}
          view={view}
          onChange={setView}
        />
        <div
          role="tabpanel"
          id={`panel-${ID}`}
          aria-labelledby={`tab-${view}-${ID}`}
          className={classes.root}
        >
          <KnownScorecards needed={view !== 'workbench' && view !== 'drills'}>
            <Tab />
          </KnownScorecards>
        </div>
      </div>
    </Content>
  );
}
