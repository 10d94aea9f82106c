import { useId, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { ErrorLike, toError } from '@backstage/errors';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import { Reachability } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../../api';
import { useOwnIdentity } from '../../../lib/useOwnIdentity';

const useStyles = makeStyles(
  theme => ({ content: { display: 'grid', gap: theme.spacing(2) } }),
  { name: 'CallboardTestPageDialog' },
);

/** Records that a test page of a service reached somebody, or that it did not. */
export function TestPageDialog(props: {
  service: Reachability;
  onClose: () => void;
  onRecorded: () => void;
}) {
  const { service, onClose, onRecorded } = props;
  const classes = useStyles();
  const title = useId();
  const me = useOwnIdentity();
  const onCallApi = useApi(onCallApiRef);
  const [reached, setReached] = useState<boolean>();
  const [receivedBy, setReceivedBy] = useState<string>();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const receiver = receivedBy ?? me?.ref ?? '';
  const record = async () => {
    if (reached === undefined) {
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      await onCallApi.recordRouteProof({
        entityRef: service.entityRef,
        reached,
        ...(reached && receiver && { receivedBy: receiver }),
        ...(note && { note }),
      });
      onRecorded();
    } catch (thrown) {
      setFailure(toError(thrown));
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
      <DialogTitle id={title}>
        Record a test page of {service.title}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <Typography variant="body2">
          Trigger a test alert of the service at its provider, see whether it
          reaches whoever is on call, and say here what came of it. It proves
          the last link of the chain, and is audited.
        </Typography>
        <RadioGroup
          aria-label="What came of it"
          value={reached === undefined ? '' : String(reached)}
          onChange={(_, value) => setReached(value === 'true')}
        >
          <FormControlLabel
            value="true"
            control={<Radio color="primary" />}
            label="It reached somebody"
          />
          <FormControlLabel
            value="false"
            control={<Radio color="primary" />}
            label="It reached nobody"
          />
        </RadioGroup>
        {reached && (
          <TextField
            size="small"
            variant="outlined"
            label="Who received it"
            helperText="A user of the catalog: user:default/name"
            value={receiver}
            onChange={event => setReceivedBy(event.target.value)}
          />
        )}
        <TextField
          size="small"
          variant="outlined"
          label="Note"
          multiline
          value={note}
          onChange={event => setNote(event.target.value)}
          inputProps={{ maxLength: 500 }}
        />
        {failure && <ErrorNote action="record the test page" error={failure} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={reached === undefined || busy}
          onClick={record}
        >
          {busy ? 'Recording …' : 'Record'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
