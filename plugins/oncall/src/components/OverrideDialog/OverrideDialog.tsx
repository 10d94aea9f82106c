import { FormEvent, useId, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { ErrorLike, toError } from '@backstage/errors';
import {
  ErrorNote,
  Skeleton,
  useNow,
  useZones,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Override,
  People,
  Person,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import {
  checkDraft,
  draftOf,
  OverrideErrors,
  overrideFieldOf,
  requestOf,
} from '../../lib/overrides/draft';
import { OverrideTarget } from '../../lib/overrides/target';
import { OwnIdentity } from '../../lib/useOwnIdentity';
import { EffectPreview } from './EffectPreview';
import { OverrideFields } from './OverrideFields';
import { useEffectPreview } from './useEffectPreview';

const useStyles = makeStyles(
  theme => ({
    content: { display: 'grid', gap: theme.spacing(2), paddingTop: 8 },
  }),
  { name: 'CallboardOverrideDialog' },
);

/**
 * Lets somebody else be on call for a while: who goes, who comes, from when to when, and what that changes before it
 * does.
 */
export function OverrideDialog(props: {
  schedule: ScheduleSummary;
  people: People;
  target: OverrideTarget;
  /** Whoever reads, where that is known. */
  me: OwnIdentity | undefined;
  onClose: () => void;
  onMade: (override: Override) => void;
}) {
  const { schedule, target, me, onClose, onMade } = props;
  const classes = useStyles();
  const title = useId();
  const onCallApi = useApi(onCallApiRef);
  const now = useNow();
  const zones = useZones(schedule.timeZone);
  const [draft, setDraft] = useState(() =>
    draftOf(target, {
      remove: target.users[0],
      me: me?.ref,
      timeZone: zones.own,
    }),
  );
  const [met, setMet] = useState<People>(
    me ? { [me.ref]: personNamed(me.ref, me.name) } : {},
  );
  const [errors, setErrors] = useState<OverrideErrors>({});
  const [failure, setFailure] = useState<ErrorLike>();
  const [busy, setBusy] = useState(false);
  const preview = useEffectPreview(schedule.ref, draft);
  const people = { ...met, ...props.people, ...preview.shifts?.people };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkDraft(draft, now);
    setErrors(found);
    setFailure(undefined);
    const request = requestOf(draft, schedule.ref);
    if (Object.keys(found).length > 0 || !request) {
      return;
    }
    setBusy(true);
    try {
      onMade(await onCallApi.createOverride(request));
    } catch (thrown) {
      const error = toError(thrown);
      const field = overrideFieldOf(error.message);
      setErrors(field ? { [field]: error.message } : {});
      setFailure(field ? undefined : error);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={title}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={title}>
          {target.take ? 'Take a shift of ' : 'Override '}
          {schedule.title}
        </DialogTitle>
        <DialogContent className={classes.content}>
          <OverrideFields
            schedule={schedule}
            draft={draft}
            errors={errors}
            present={preview.present}
            people={people}
            zones={zones}
            now={now}
            me={me?.ref}
            onChange={setDraft}
            onMeet={(ref, name) =>
              setMet({
                ...met,
                [ref]: { ref, kind: 'user', name, contacts: [] },
              })
            }
          />
          {preview.effect && (
            <EffectPreview
              effect={preview.effect}
              people={people}
              zones={zones}
              now={now}
            />
          )}
          {preview.error && (
            <ErrorNote
              action="preview what will change"
              error={preview.error}
            />
          )}
          {!preview.shifts && !preview.error && <Skeleton height={60} />}
          {failure && <ErrorNote action="make this override" error={failure} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={busy}
          >
            {busy ? 'One moment …' : confirmWords(target)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function personNamed(ref: string, name: string): Person {
  return { ref, kind: 'user', name, contacts: [] };
}

function confirmWords({ take, users }: OverrideTarget): string {
  if (!take) {
    return 'Override';
  }
  return users.length > 0 ? 'Take this shift' : 'Fill this gap';
}
