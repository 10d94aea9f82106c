import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import { ErrorLike, toError } from '@backstage/errors';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginLeft: 'auto',
      '@media print': { display: 'none' },
    },
  }),
  { name: 'CallboardSheetActions' },
);

/** Ways to take the sheet along. */
export function SheetActions(props: { markdown: () => string }) {
  const { markdown } = props;
  const classes = useStyles();
  const [copied, setCopied] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown());
      setFailure(undefined);
      setCopied(true);
    } catch (thrown) {
      setFailure(toError(thrown));
    }
  };
  return (
    <div className={classes.root}>
      <Button size="small" variant="outlined" onClick={copy}>
        {copied ? 'Copied' : 'Copy as Markdown'}
      </Button>
      <Button size="small" variant="outlined" onClick={() => window.print()}>
        Print
      </Button>
      {failure && <ErrorNote action="write to the clipboard" error={failure} />}
    </div>
  );
}
