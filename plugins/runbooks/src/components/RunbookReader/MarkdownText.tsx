import { memo, useEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { MarkdownContent } from '@backstage/core-components';
import { usePageSurroundings } from './PageContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      overflowWrap: 'anywhere',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body1.fontSize,
      lineHeight: theme.typography.body1.lineHeight,
      color: theme.palette.text.primary,
      '& p': { margin: theme.spacing(1, 0) },
      '& ul, & ol': {
        margin: theme.spacing(1, 0),
        paddingLeft: theme.spacing(3),
      },
      // Backstage draws tables for few words; those of runbooks are long and wide.
      '& table': { display: 'block', maxWidth: '100%', overflowX: 'auto' },
      '& td': { padding: theme.spacing(0.75, 1), lineHeight: 1.4 },
      '& img': { maxWidth: '100%', height: 'auto' },
      '& pre': { overflowX: 'auto' },
    },
    inline: { '& p': { margin: 0 } },
  }),
  { name: 'CallboardMarkdownText' },
);

const inNewWindow = (href: string) =>
  href.startsWith('#') ? undefined : '_blank';

function RenderedText(props: {
  text: string;
  /** Within a line: without space around it. */
  inline?: boolean;
}) {
  const { text, inline = false } = props;
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { linkTo, imageAt } = usePageSurroundings();
  useEffect(() => {
    for (const link of root.current?.querySelectorAll('a[rel]') ?? []) {
      link.setAttribute('rel', 'noopener noreferrer');
    }
  }, [text, linkTo]);
  return (
    <div
      ref={root}
      className={`${classes.root} ${inline ? classes.inline : ''}`}
    >
      <MarkdownContent
        content={text}
        linkTarget={inNewWindow}
        transformLinkUri={linkTo}
        transformImageUri={imageAt}
      />
    </div>
  );
}

/**
 * A part of a page, sanitised. Links lead where the page has them lead, those to elsewhere into a new window, which gets
 * no hold of this one whatever the page says.
 */
export const MarkdownText = memo(RenderedText);
