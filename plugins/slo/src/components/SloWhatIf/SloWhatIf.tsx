import { FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { ErrorLike, toError } from '@backstage/errors';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import {
  ObjectiveStatus,
  SloStatus,
  WhatIf,
} from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../api';
import { FieldErrors } from '../../lib/exclusionForm';
import {
  checkWhatIf,
  draftOf,
  WhatIfField,
  whatIfFieldOf,
  whatIfRequest,
} from '../../lib/whatIfForm';
import { Outcomes } from './Outcomes';
import { WhatIfFields } from './WhatIfFields';

const useStyles = makeStyles(
  theme => ({
    form: {
      display: 'grid',
      gap: theme.spacing(1.5),
      maxWidth: 880,
      marginTop: theme.spacing(1.5),
    },
    actions: { display: 'flex', gap: theme.spacing(1) },
    progress: { marginTop: theme.spacing(2) },
  }),
  { name: 'CallboardSloWhatIf' },
);

/** What is known of the question that was asked. */
type Answer =
  | { busy: true }
  | { busy: false; value?: WhatIf; error?: ErrorLike };

/** Try another target, window or method on the past 90 days, and take the document that would make it so. */
export function SloWhatIf(props: {
  status: SloStatus;
  objective: ObjectiveStatus | undefined;
}) {
  const { status, objective } = props;
  const classes = useStyles();
  const sloApi = useApi(sloApiRef);
  const before = useMemo(() => draftOf(status, objective), [status, objective]);
  const [draft, setDraft] = useState(before);
  const [errors, setErrors] = useState<FieldErrors<WhatIfField>>({});
  const [answer, setAnswer] = useState<Answer>({ busy: false });
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkWhatIf(draft, before);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      return;
    }
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setAnswer({ busy: true });
    try {
      const value = await sloApi.whatIf(
        status.ref,
        whatIfRequest(draft, before, objective?.name),
        { signal: controller.signal },
      );
      if (!controller.signal.aborted) {
        setAnswer({ busy: false, value });
      }
    } catch (thrown) {
      if (!controller.signal.aborted) {
        const error = toError(thrown);
        const field = whatIfFieldOf(error.message);
        setErrors(field ? { [field]: error.message } : {});
        setAnswer({ busy: false, error: field ? undefined : error });
      }
    }
  };

  return (
    <>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Typography variant="body2">
          The past 90 days under other terms. Nothing is stored: to change the
          SLO, commit the document that comes with the answer.
        </Typography>
        <WhatIfFields draft={draft} errors={errors} onChange={setDraft} />
        <div className={classes.actions}>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            size="small"
            disabled={answer.busy}
          >
            Compute
          </Button>
          <Button size="small" onClick={() => setDraft(before)}>
            As it is
          </Button>
        </div>
      </form>
      {answer.busy && (
        <div className={classes.progress} role="status">
          <Typography variant="body2">
            Judging 90 days under both terms …
          </Typography>
          <LinearProgress aria-label="Computing" />
        </div>
      )}
      {!answer.busy && answer.error && (
        <ErrorNote action="compute this" error={answer.error} />
      )}
      {!answer.busy && answer.value && (
        <Outcomes whatIf={answer.value} title={status.title} />
      )}
    </>
  );
}
