import { memo, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { BlockHeading } from '@callboard/backstage-plugin-runbooks-common';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      lineHeight: 1.4,
    },
    entry: {
      padding: theme.spacing(0.25, 1),
      borderLeft: `3px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '& a': { color: theme.palette.primary.main },
    },
    current: {
      borderLeftColor: theme.palette.primary.main,
      fontWeight: 'bold',
    },
  }),
  { name: 'CallboardOutline' },
);

function OutlineEntry(props: {
  heading: BlockHeading;
  /** How deep below the topmost heading of the page. */
  depth: number;
  current: boolean;
  search: string;
}) {
  const { heading, depth, current, search } = props;
  const classes = useStyles();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const list = item.current?.closest<HTMLElement>('[data-scrolls]');
    if (current && item.current && list) {
      const { offsetTop, offsetHeight } = item.current;
      const below = offsetTop + offsetHeight - list.clientHeight;
      // Not scrollIntoView, which would move the page as well.
      list.scrollTop = Math.min(offsetTop, Math.max(list.scrollTop, below));
    }
  }, [current]);
  return (
    <li
      ref={item}
      className={`${classes.entry} ${current ? classes.current : ''}`}
      style={{ paddingLeft: `${0.5 + 0.9 * depth}em` }}
    >
      <Link
        to={`${search}#${encodeURIComponent(heading.anchor)}`}
        aria-current={current ? 'location' : undefined}
      >
        {heading.title}
      </Link>
    </li>
  );
}

const Entry = memo(OutlineEntry);

/** The headings of a page; the one that is read is marked. */
export function Outline(props: {
  headings: readonly BlockHeading[];
  current: string | undefined;
}) {
  const { headings, current } = props;
  const classes = useStyles();
  const { search } = useLocation();
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <nav aria-label="Sections of this page">
      <Typography variant="subtitle2" component="h3" gutterBottom>
        Sections
      </Typography>
      <ul className={classes.list}>
        {headings.map(heading => (
          <Entry
            key={heading.anchor}
            heading={heading}
            depth={heading.level - top}
            current={heading.anchor === current}
            search={search}
          />
        ))}
      </ul>
    </nav>
  );
}
