import { FormEvent, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ErrorLike, toError } from '@backstage/errors';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import { sloApiRef } from '../../api';
import {
  checkDraft,
  ExclusionDraft,
  ExclusionField,
  exclusionFieldOf,
  FieldErrors,
  proposalOf,
} from '../../lib/exclusionForm';
import { Section } from '../SloDetail/Section';
import { ProposeFields } from './ProposeFields';

const useStyles = makeStyles(
  theme => ({
    form: { display: 'grid', gap: theme.spacing(1.5), maxWidth: 720 },
    actions: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'CallboardProposeExclusion' },
);

function emptyDraft(): ExclusionDraft {
  return {
    kind: 'maintenance',
    start: '',
    end: '',
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    recurrence: '',
    reason: '',
  };
}

/** The form to ask for time that is not to count. */
export function Propose(props: { slo: string; onProposed: () => void }) {
  const { slo, onProposed } = props;
  const classes = useStyles();
  const sloApi = useApi(sloApiRef);
  const [draft, setDraft] = useState<ExclusionDraft>();
  const [errors, setErrors] = useState<FieldErrors<ExclusionField>>({});
  const [failure, setFailure] = useState<ErrorLike>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!draft) {
      return;
    }
    const found = checkDraft(draft);
    setErrors(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) {
      return;
    }
    setBusy(true);
    try {
      await sloApi.proposeExclusion(proposalOf(draft, slo));
      setDraft(undefined);
      onProposed();
    } catch (thrown) {
      const error = toError(thrown);
      const field = exclusionFieldOf(error.message);
      setErrors(field ? { [field]: error.message } : {});
      setFailure(field ? undefined : error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Section title="Propose an exclusion">
      {draft ? (
        <form className={classes.form} onSubmit={submit} noValidate>
          <Typography variant="body2" color="textSecondary">
            It takes effect once somebody other than you has approved it.
          </Typography>
          <ProposeFields draft={draft} errors={errors} onChange={setDraft} />
          {failure && (
            <ErrorNote action="propose this exclusion" error={failure} />
          )}
          <div className={classes.actions}>
            <Button
              type="submit"
              color="primary"
              variant="contained"
              size="small"
              disabled={busy}
            >
              {busy ? 'Proposing …' : 'Propose'}
            </Button>
            <Button size="small" onClick={() => setDraft(undefined)}>
              Cancel
            </Button>
          </div>
        </form>
      ) : (
        <Button
          size="small"
          variant="outlined"
          onClick={() => {
            setErrors({});
            setFailure(undefined);
            setDraft(emptyDraft());
          }}
        >
          Propose …
        </Button>
      )}
    </Section>
  );
}
