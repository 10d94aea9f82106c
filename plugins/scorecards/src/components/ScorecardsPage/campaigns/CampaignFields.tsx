import { useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import {
  FacetSelect,
  shortRef,
} from '@callboard/backstage-plugin-callboard-react';
import { CampaignDraft, CampaignErrors } from '../../../lib/page/campaignDraft';
import { ChoiceSelect } from '../../DateSelect';
import { usePageState } from '../frame/PageState';
import { useFacets } from '../frame/useFacets';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardCampaignFields' },
);

/** What a campaign is about, whom it concerns, and its days. */
export function CampaignFields(props: {
  draft: CampaignDraft;
  errors: CampaignErrors;
  onChange: (draft: CampaignDraft) => void;
}) {
  const { draft, errors, onChange } = props;
  const classes = useStyles();
  const id = useId();
  const { scorecards } = usePageState();
  const facets = useFacets(draft.scorecard, undefined);
  const common = {
    size: 'small',
    variant: 'outlined',
    fullWidth: true,
    InputLabelProps: { shrink: true },
  } as const;
  const set = (change: Partial<CampaignDraft>) =>
    onChange({ ...draft, ...change });
  return (
    <>
      <TextField
        {...common}
        id={`${id}-title`}
        label="Title"
        placeholder="Every alert has a runbook by new year"
        value={draft.title}
        required
        inputProps={{ maxLength: 200 }}
        onChange={event => set({ title: event.target.value })}
      />
      <TextField
        {...common}
        id={`${id}-description`}
        label="Why, and where to get help"
        multiline
        minRows={2}
        value={draft.description}
        inputProps={{ maxLength: 2000 }}
        onChange={event => set({ description: event.target.value })}
      />
      <div className={classes.row}>
        {(['startsAt', 'dueAt'] as const).map(field => (
          <TextField
            {...common}
            key={field}
            id={`${id}-${field}`}
            type="date"
            label={field === 'startsAt' ? 'Starts' : 'Due (end of the day)'}
            value={draft[field]}
            required
            error={draft[field] !== '' && errors[field] !== undefined}
            helperText={draft[field] !== '' && errors[field]}
            onChange={event => set({ [field]: event.target.value })}
          />
        ))}
      </div>
      <div className={classes.row}>
        <FacetSelect
          label="Services of"
          all="all owners"
          facet={facets?.owner}
          value={draft.owner || undefined}
          wordsOf={ref => shortRef(ref)}
          onChange={owner => set({ owner: owner ?? '' })}
        />
        <FacetSelect
          label="Tier"
          all="all tiers"
          facet={facets?.tier}
          value={draft.tier || undefined}
          wordsOf={tier => (tier === 'none' ? 'no tier' : `tier ${tier}`)}
          onChange={tier => set({ tier: tier ?? '' })}
        />
        <FacetSelect
          label="Run by"
          all="nobody in particular"
          facet={facets?.owner}
          value={draft.ownerRef || undefined}
          wordsOf={ref => shortRef(ref)}
          onChange={ownerRef => set({ ownerRef: ownerRef ?? '' })}
        />
      </div>
      <ChoiceSelect
        label="Scorecard"
        value={draft.scorecard}
        choices={scorecards.map(({ ref, title }) => [ref, title] as const)}
        onChange={scorecard => set({ scorecard, checks: [] })}
      />
    </>
  );
}
