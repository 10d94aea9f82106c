import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { ErrorLike, toError } from '@backstage/errors';
import {
  ErrorNote,
  useClock,
} from '@callboard/backstage-plugin-callboard-react';
import { CsvList } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { saveFile } from '../../lib/saveFile';

/** Downloads all pages of a list, as they are filtered. */
export function CsvButton(props: { list: CsvList }) {
  const { list } = props;
  const onCallApi = useApi(onCallApiRef);
  const clock = useClock();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const download = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const text = await onCallApi.exportCsv(list);
      const day = new Date(clock()).toISOString().slice(0, 10);
      saveFile(`on-call-${list.list}-${day}.csv`, 'text/csv', text);
    } catch (thrown) {
      setFailure(toError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {failure && (
        <ErrorNote action="download the list as CSV" error={failure} />
      )}
      <Button
        size="small"
        variant="outlined"
        disabled={busy}
        onClick={download}
      >
        {busy ? 'Downloading …' : 'CSV'}
      </Button>
    </>
  );
}
