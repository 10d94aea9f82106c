import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { useNow } from '@callboard/backstage-plugin-callboard-react';
import {
  CheckResult,
  Waiver,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../api';
import { dateOf, daysBefore, dateWords } from '../../lib/page/dates';
import { useAction } from '../../lib/useAction';
import { FormDialog } from '../FormDialog';
import { WaiveFields } from './WaiveFields';

/** Days that a waiver counts unless one asks for more or less. */
const USUAL_DAYS = 30;

/** Asks that a check shall not count for an entity for a while. Open as long as it is rendered. */
export function WaiveDialog(props: {
  entityRef: string;
  /** Ref. */
  scorecard: string;
  check: Pick<CheckResult, 'id' | 'title'>;
  onClose: () => void;
  /** It is asked for; the dialog stays, and says what comes next. */
  onDone?: (waiver: Waiver) => void;
}) {
  const { entityRef, scorecard, check, onClose, onDone } = props;
  const api = useApi(scorecardsApiRef);
  const today = dateOf(useNow(60));
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(daysBefore(today, -USUAL_DAYS));
  const [asked, setAsked] = useState<Waiver>();
  const sending = useAction(async () => {
    const waiver = await api.requestWaiver({
      entityRef,
      scorecard,
      check: check.id,
      reason: reason.trim(),
      expiresAt: until,
    });
    setAsked(waiver);
    onDone?.(waiver);
  });
  const isLater = until > today;
  return (
    <FormDialog
      title="Ask for a waiver"
      action="ask for this waiver"
      submit={['Ask', 'Asking …']}
      sending={sending}
      complete={reason.trim() !== '' && isLater}
      onClose={onClose}
      done={
        asked && (
          <Typography variant="body2" role="status">
            Asked for until {dateWords(until)}. It counts as soon as somebody
            else approves it; until then the check counts as before.
          </Typography>
        )
      }
    >
      <Typography variant="body2">
        <strong>{check.title}</strong> shall not hold this service back for a
        while. Somebody else has to approve it; who asked, who approved and why
        is kept and shown.
      </Typography>
      <WaiveFields
        reason={reason}
        until={until}
        today={today}
        isLater={isLater}
        onReason={setReason}
        onUntil={setUntil}
      />
    </FormDialog>
  );
}
