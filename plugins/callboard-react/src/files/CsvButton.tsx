import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { ErrorLike, toError } from '@backstage/errors';
import { useClock } from '../clock';
import { ErrorNote } from '../notes';
import { saveFile } from './saveFile';

/**
 * Downloads a whole list as CSV; the day goes into the name of the file.
 * @public
 */
export function CsvButton(props: {
  /** The file's, without the day and its ending: "on-call-gaps". */
  name: string;
  load: () => Promise<string>;
}) {
  const { name, load } = props;
  const clock = useClock();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const download = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const text = await load();
      const day = new Date(clock()).toISOString().slice(0, 10);
      saveFile(`${name}-${day}.csv`, 'text/csv', text);
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
