import { ReactNode, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useElementWidth } from '@callboard/backstage-plugin-callboard-react';
import { PageBlocks } from '@callboard/backstage-plugin-runbooks-common';
import { imageOf, linkOf } from '../../lib/reader/links';
import { Nearness } from '../../lib/reader/nearness';
import { headingsOf, withoutTitle } from '../../lib/reader/outline';
import { Outline } from './Outline';
import { PageProvider, RenderStep, StepProvider } from './PageContext';
import { SectionView } from './SectionView';
import { useAnchor } from './useAnchor';
import { useScrollSpy } from './useScrollSpy';

/** Pixels from which the outline has a place at the side. */
const WIDE = 760;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2, 3) },
    wide: { gridTemplateColumns: 'minmax(0, 1fr) minmax(200px, 27%)' },
    narrow: { gridTemplateColumns: 'minmax(0, 1fr)' },
    // Lines that are longer than this are not read.
    page: { minWidth: 0, maxWidth: 960 },
    side: {
      position: 'sticky',
      // Below the head of a checklist, which stays in sight as well.
      top: theme.spacing(12),
      alignSelf: 'start',
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'minmax(0, 1fr)',
      maxHeight: `calc(100vh - ${theme.spacing(14)}px)`,
      overflow: 'auto',
    },
    // What stands below it stays in sight.
    outline: {
      position: 'relative',
      maxHeight: `calc(100vh - ${theme.spacing(14)}px)`,
      overflow: 'auto',
    },
    summary: { cursor: 'pointer', color: theme.palette.text.primary },
  }),
  { name: 'CallboardPageLayout' },
);

/** A page with its outline: at the side, or folded above it where there is little room. */
export function PageLayout(props: {
  page: PageBlocks;
  /** The title that stands above it already. */
  title: string;
  /** What relative links are relative to. */
  url: string;
  /** The section to begin with. */
  anchor?: string;
  /** Draw what is far away later. */
  lazy: boolean;
  /** Draws steps that can be ticked off; they are only read where it is left out. */
  renderStep?: RenderStep;
  /** Belongs to the page, and stands below its outline. */
  aside?: ReactNode;
}) {
  const { page, title, url, anchor, lazy, renderStep, aside } = props;
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const wide = useElementWidth(frame, 1100) >= WIDE;
  const { search } = useLocation();
  const [nearness] = useState(() => (lazy ? Nearness.create() : undefined));
  const sections = useMemo(() => withoutTitle(page, title), [page, title]);
  const headings = useMemo(() => headingsOf(sections), [sections]);
  const anchors = useMemo(() => headings.map(one => one.anchor), [headings]);
  const { marked, missing } = useAnchor(body, anchor, page);
  const current = useScrollSpy(anchors, marked);
  const surroundings = useMemo(
    () => ({
      linkTo: (href: string) => linkOf(href, url, search),
      imageAt: (src: string) => imageOf(src, url),
      nearness,
    }),
    [url, search, nearness],
  );
  const outline = <Outline headings={headings} current={current} />;
  return (
    <div
      ref={frame}
      className={`${classes.root} ${wide ? classes.wide : classes.narrow}`}
    >
      {!wide && headings.length > 1 && (
        <details>
          <summary className={classes.summary}>
            <Typography variant="body2" component="span">
              {headings.length} sections
            </Typography>
          </summary>
          {outline}
        </details>
      )}
      <div ref={body} className={classes.page}>
        {missing && (
          <Typography variant="body2" role="status">
            This page has no section “{missing}”; it begins at the top.
          </Typography>
        )}
        <PageProvider value={surroundings}>
          <StepProvider value={renderStep}>
            {sections.map((section, index) => (
              <SectionView
                key={section.heading?.anchor ?? index}
                section={section}
                marked={
                  marked !== undefined && section.heading?.anchor === marked
                }
              />
            ))}
          </StepProvider>
        </PageProvider>
      </div>
      {wide && (
        <div className={classes.side}>
          {headings.length > 1 && (
            <div
              className={classes.outline}
              style={aside ? { maxHeight: '40vh' } : undefined}
              data-scrolls
            >
              {outline}
            </div>
          )}
          {aside}
        </div>
      )}
      {!wide && aside}
    </div>
  );
}
