import { createElement, memo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import IconButton from '@material-ui/core/IconButton';
import LinkIcon from '@material-ui/icons/Link';
import { BlockSection } from '@callboard/backstage-plugin-runbooks-common';
import { headingId, sectionLink } from '../../lib/reader/anchors';
import { BlockView } from './BlockView';
import { MarkdownText } from './MarkdownText';
import { useCopied } from '../../lib/reader/useCopied';

const useStyles = makeStyles(
  theme => ({
    // The browser lays out what is far away only when it comes near.
    root: {
      contentVisibility: 'auto',
      containIntrinsicSize: 'auto 400px',
      padding: theme.spacing(0, 1),
      borderLeft: '3px solid transparent',
    },
    marked: {
      borderLeftColor: theme.palette.primary.main,
      backgroundColor: theme.palette.action.hover,
    },
    head: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
    heading: {
      margin: theme.spacing(2, 0, 0.5),
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      lineHeight: 1.3,
      overflowWrap: 'anywhere',
      scrollMarginTop: theme.spacing(12),
      '&:focus': { outline: 'none' },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
      '& *': {
        fontSize: 'inherit',
        fontWeight: 'inherit',
        lineHeight: 'inherit',
      },
    },
    link: {
      padding: 2,
      marginTop: theme.spacing(1.5),
      opacity: 0,
      '$head:hover &, &:focus-visible': { opacity: 1 },
      '@media (hover: none)': { opacity: 1 },
    },
  }),
  { name: 'CallboardSectionView' },
);

/** Font sizes by level, rem: the title of the page stands above it. */
const SIZES = [1.5, 1.35, 1.15, 1.05, 1, 1];

/** A part of a page from one heading to the next. */
export const SectionView = memo(function SectionView(props: {
  section: BlockSection;
  /** Opened by its anchor. */
  marked: boolean;
}) {
  const { section, marked } = props;
  const { heading, blocks } = section;
  const classes = useStyles();
  const [copied, copy] = useCopied();
  return (
    <section
      className={`${classes.root} ${marked ? classes.marked : ''}`}
      aria-label={heading?.title}
    >
      {heading && (
        <div className={classes.head}>
          {createElement(
            // One level below the title of the page, which is the second of the portal's.
            `h${Math.min(6, heading.level + 2)}`,
            {
              id: headingId(heading.anchor),
              tabIndex: -1,
              className: classes.heading,
              style: { fontSize: `${SIZES[heading.level - 1] ?? 1}rem` },
            },
            <MarkdownText text={heading.titleMarkdown} inline />,
          )}
          <IconButton
            size="small"
            className={classes.link}
            aria-label={`Copy the link to ${heading.title}`}
            title={copied ? 'Link copied' : 'Copy the link to this section'}
            onClick={() =>
              copy(sectionLink(window.location.href, heading.anchor))
            }
          >
            <LinkIcon fontSize="small" />
          </IconButton>
        </div>
      )}
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </section>
  );
});
