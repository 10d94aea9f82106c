import { createElement, memo, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  BlockHeading,
  BlockSection,
} from '@callboard/backstage-plugin-runbooks-common';
import { headingId } from '../../lib/reader/anchors';
import { sourceOf } from '../../lib/reader/source';
import { BlockView } from './BlockView';
import { MarkdownText } from './MarkdownText';
import { SectionLink } from './SectionLink';
import { Source } from './Source';
import { useIsNear } from './useIsNear';

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
      // With its unit: it is none of the lengths that are known to be in pixels.
      scrollMarginTop: `${theme.spacing(12)}px`,
      // It is focused so that reading goes on from it; the whole section is marked.
      '&:focus': { outline: 'none' },
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

function Heading({ heading }: { heading: BlockHeading }) {
  const { level, title, titleMarkdown, anchor } = heading;
  const classes = useStyles();
  return createElement(
    // Two levels below that of the portal's own title: the title of the page stands between them.
    `h${Math.min(6, level + 2)}`,
    {
      id: headingId(anchor),
      tabIndex: -1,
      className: classes.heading,
      style: { fontSize: `${SIZES[level - 1] ?? 1}rem` },
    },
    title === titleMarkdown ? (
      title
    ) : (
      <MarkdownText text={titleMarkdown} inline />
    ),
  );
}

function Section(props: {
  section: BlockSection;
  /** Opened by its anchor. */
  marked: boolean;
}) {
  const { section, marked } = props;
  const { heading, blocks } = section;
  const classes = useStyles();
  const root = useRef<HTMLElement>(null);
  const near = useIsNear(root);
  return (
    <section
      ref={root}
      className={`${classes.root} ${marked ? classes.marked : ''}`}
      aria-label={heading?.title}
    >
      {heading && (
        <div className={classes.head}>
          <Heading heading={heading} />
          {near && <SectionLink heading={heading} className={classes.link} />}
        </div>
      )}
      {near ? (
        blocks.map((block, index) => <BlockView key={index} block={block} />)
      ) : (
        <Source text={sourceOf(blocks)} />
      )}
    </section>
  );
}

/** A part of a page from one heading to the next; far away, as it was written. */
export const SectionView = memo(Section);
