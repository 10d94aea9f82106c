import { ComponentType } from 'react';
import { useLocation } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { Content } from '@backstage/core-components';
import {
  useUrlParams,
  useView,
  ViewTabs,
} from '@callboard/backstage-plugin-callboard-react';
import { CLOSED, openedPage } from '../../lib/overview/openedPage';
import {
  OF_ONE_VIEW,
  RUNBOOK_VIEWS,
  RunbookView,
} from '../../lib/overview/pageFilters';
import { RunbookReader } from '../RunbookReader';
import { CoverageTab } from './CoverageTab';
import { FiringTab } from './FiringTab';
import { PagesTab } from './PagesTab';
import { RunbookSources } from './RunbookSources';

const TABS: Record<RunbookView, ComponentType> = {
  coverage: CoverageTab,
  pages: PagesTab,
  firing: FiringTab,
};

const ID = 'runbooks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardRunbooksPage' },
);

/**
 * Whether the paging alerts of services lead to pages that help, all pages, and what fires; a page that is read in the
 * portal opens in their place. Draws no page header.
 * @public
 */
export function RunbooksPage() {
  const classes = useStyles();
  const [params, change] = useUrlParams();
  const [view, setView] = useView(RUNBOOK_VIEWS, OF_ONE_VIEW);
  const opened = openedPage(params, useLocation().hash);
  const Tab = TABS[view];
  if (opened) {
    return (
      <Content>
        <RunbookReader
          key={opened.runbookId}
          runbookId={opened.runbookId}
          entityRef={opened.entityRef}
          anchor={opened.anchor}
          checklistId={opened.checklistId}
          alertFingerprint={opened.alert}
          onClose={() => change(CLOSED)}
        />
      </Content>
    );
  }
  return (
    <Content>
      <div className={classes.root}>
        <RunbookSources />
        <ViewTabs
          id={ID}
          label="Ways to look at runbooks"
          views={RUNBOOK_VIEWS}
          view={view}
          onChange={setView}
        />
        <div
          role="tabpanel"
          id={`panel-${ID}`}
          aria-labelledby={`tab-${view}-${ID}`}
          className={classes.root}
        >
          <Tab />
        </div>
      </div>
    </Content>
  );
}
