import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { ErrorLike, toError } from '@backstage/errors';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import { Override } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';

/** Undoes an override; of one that has begun, what is left of it. */
export function UndoOverride(props: {
  override: Override;
  /** Tells it from the others for screen readers. */
  label: string;
  onUndone: () => void;
}) {
  const { override, label, onUndone } = props;
  const onCallApi = useApi(onCallApiRef);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const undo = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onCallApi.cancelOverride(override.id);
      onUndone();
    } catch (thrown) {
      setFailure(toError(thrown));
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={busy}
        onClick={undo}
        aria-label={`Undo: ${label}`}
      >
        {busy ? 'Undoing …' : 'Undo'}
      </Button>
      {failure && <ErrorNote action="undo this override" error={failure} />}
    </>
  );
}
