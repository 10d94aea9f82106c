import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import {
  EmptyState,
  FilterBar,
  ListFrame,
  usePages,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Campaign,
  CampaignPage,
  CampaignQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { CAMPAIGN_STATES, isCampaignState } from '../../../lib/words/campaigns';
import { ChoiceSelect } from '../../DateSelect';
import { ListCsvButton } from '../frame/ListCsvButton';
import { usePageState } from '../frame/PageState';
import { ScorecardSelect } from '../frame/ScorecardSelect';
import { CampaignDialog } from './CampaignDialog';
import { CampaignTable } from './CampaignTable';

/** Campaigns per page. */
const LIMIT = 50;

const STATES = Object.entries(CAMPAIGN_STATES).map(
  ([state, { label }]) => [state, label] as const,
);

/** Campaigns, those under way first. */
export function CampaignList() {
  const scorecardsApi = useApi(scorecardsApiRef);
  const [params] = useUrlParams();
  const { filters, change, changes } = usePageState();
  const [beginning, setBeginning] = useState(false);
  const { scorecard } = filters;
  const state = params.getAll('state').filter(isCampaignState);
  const query: CampaignQuery = {
    ...(scorecard && { scorecard: [scorecard] }),
    ...(state.length > 0 && { state }),
  };
  const campaigns = usePages<CampaignPage>(
    `campaigns ${JSON.stringify(query)}`,
    (cursor, signal) =>
      scorecardsApi.listCampaigns(
        { ...query, limit: LIMIT, ...(cursor && { cursor }) },
        { signal },
      ),
    ({ id }: Campaign) => id,
    { trigger: changes, everySeconds: 120 },
  );
  const narrowed = Object.keys(query).length > 0;
  return (
    <>
      <FilterBar
        label="Filter campaigns"
        onClear={
          narrowed
            ? () => change({ scorecard: undefined, state: undefined })
            : undefined
        }
        actions={
          <>
            <Button
              size="small"
              variant="contained"
              color="primary"
              onClick={() => setBeginning(true)}
            >
              Begin a campaign
            </Button>
            <ListCsvButton
              name="scorecard-campaigns"
              list={{ list: 'campaigns', query }}
            />
          </>
        }
      >
        <ScorecardSelect all />
        <ChoiceSelect
          label="State"
          value={state[0] ?? ''}
          choices={[['', 'all states'], ...STATES]}
          onChange={next => change({ state: next })}
        />
      </FilterBar>
      <ListFrame
        resource={campaigns}
        of="campaigns"
        narrowed={narrowed}
        empty={
          <EmptyState title="No campaign yet">
            A campaign is a promise with a date: some checks that all services,
            or some of them, shall pass until then. Everybody sees who is done;
            at its end its checks can become part of the standard.
          </EmptyState>
        }
      >
        {page => (
          <CampaignTable campaigns={page.items} busy={campaigns.refreshing} />
        )}
      </ListFrame>
      {beginning && (
        <CampaignDialog
          onClose={() => setBeginning(false)}
          onBegun={({ id }) => change({ campaign: id })}
        />
      )}
    </>
  );
}
