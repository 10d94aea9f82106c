import IconButton from '@material-ui/core/IconButton';
import LinkIcon from '@material-ui/icons/Link';
import { BlockHeading } from '@callboard/backstage-plugin-runbooks-common';
import { sectionLink } from '../../lib/reader/anchors';
import { useCopied } from '../../lib/reader/useCopied';

/** Puts the address of a section into the clipboard. */
export function SectionLink(props: {
  heading: BlockHeading;
  className: string;
}) {
  const { heading, className } = props;
  const [copied, copy] = useCopied();
  return (
    <IconButton
      size="small"
      className={className}
      aria-label={`Copy the link to ${heading.title}`}
      title={copied ? 'Link copied' : 'Copy the link to this section'}
      onClick={() => copy(sectionLink(window.location.href, heading.anchor))}
    >
      <LinkIcon fontSize="small" />
    </IconButton>
  );
}
