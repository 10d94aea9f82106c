import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Campaign } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import {
  CampaignDraft,
  campaignRequest,
  checkCampaign,
} from '../../../lib/page/campaignDraft';
import { useAction } from '../../../lib/useAction';
import { FormDialog } from '../../FormDialog';
import { usePageState } from '../frame/PageState';
import { CampaignFields } from './CampaignFields';
import { CheckChoice } from './CheckChoice';

/** Begins a campaign: what about, which checks, whom it concerns and until when. */
export function CampaignDialog(props: {
  onClose: () => void;
  onBegun: (campaign: Campaign) => void;
}) {
  const { onClose, onBegun } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const { filters, scorecard } = usePageState();
  const { today } = filters;
  const [draft, setDraft] = useState<CampaignDraft>({
    title: '',
    description: '',
    scorecard,
    checks: filters.check,
    startsAt: today,
    dueAt: '',
    owner: '',
    tier: '',
    ownerRef: '',
  });
  const errors = checkCampaign(draft, today);
  const sending = useAction(async () => {
    const campaign = await scorecardsApi.createCampaign(campaignRequest(draft));
    onClose();
    onBegun(campaign);
  });
  return (
    <FormDialog
      title="Begin a campaign"
      action="begin this campaign"
      submit={['Begin', 'Beginning …']}
      sending={sending}
      complete={Object.keys(errors).length === 0}
      onClose={onClose}
    >
      <CampaignFields draft={draft} errors={errors} onChange={setDraft} />
      <CheckChoice
        scorecard={draft.scorecard}
        chosen={draft.checks}
        onChange={checks => setDraft({ ...draft, checks })}
      />
    </FormDialog>
  );
}
