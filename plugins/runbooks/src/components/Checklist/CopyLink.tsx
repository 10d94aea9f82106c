import Button from '@material-ui/core/Button';
import { useCopied } from '../../lib/reader/useCopied';

/** Puts an address into the clipboard, to be sent to a colleague. */
export function CopyLink(props: { link: () => string }) {
  const [copied, copy] = useCopied();
  return (
    <Button size="small" variant="outlined" onClick={() => copy(props.link())}>
      {copied ? 'Link copied' : 'Copy link'}
    </Button>
  );
}
