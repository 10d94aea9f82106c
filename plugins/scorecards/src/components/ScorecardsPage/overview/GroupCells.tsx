import { makeStyles } from '@material-ui/core/styles';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatCount,
  Proportions,
  Swatch,
} from '@callboard/backstage-plugin-callboard-react';
import { ReportGroup } from '@callboard/backstage-plugin-scorecards-common';
import { Grouping, GROUPINGS } from '../../../lib/page/filters';
import { knownBefore } from '../../../lib/page/levelCounters';
import { GroupRow } from '../../../lib/page/tree';
import { scoreWords } from '../../../lib/words/counts';
import {
  countOf,
  levelParts,
  signed,
  standingLook,
  standingsOf,
} from '../../../lib/words/standings';
import { PlaceLink } from '../frame/PlaceLink';

/** What narrows the page to a group; nothing where services without one cannot be asked for. */
export function placeOf(
  groupBy: Grouping,
  { key }: ReportGroup,
): Partial<Record<Grouping, string>> | undefined {
  if (key) {
    return { [groupBy]: key };
  }
  return groupBy === 'tier' ? { tier: 'none' } : undefined;
}

/** What a group is called: refs by their title, tiers as such, and those without. */
export function groupWords(
  groupBy: Grouping,
  { key, title }: ReportGroup,
): string {
  if (key) {
    return groupBy === 'tier' ? `tier ${key}` : title;
  }
  const [, word] = GROUPINGS.find(([name]) => name === groupBy) ?? [];
  return `no ${word}`;
}

const useStyles = makeStyles(
  theme => ({
    name: { display: 'flex', alignItems: 'flex-start' },
    fold: { padding: 0, margin: theme.spacing(0, 0.5, 0, 0) },
    leaf: { flex: 'none', width: `calc(1.5rem + ${theme.spacing(0.5)}px)` },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      fontVariantNumeric: 'tabular-nums',
    },
    count: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'CallboardGroupCells' },
);

/** What a group is called, at its place below the others, with what folds those below it. */
export function GroupName(props: {
  row: GroupRow;
  groupBy: Grouping;
  /** True where any group has others below it. */
  nested: boolean;
  folded: boolean;
  onFold: () => void;
}) {
  const { row, groupBy, nested, folded, onFold } = props;
  const { group, depth, hasChildren } = row;
  const classes = useStyles();
  const isRef = groupBy !== 'tier' && group.key !== '';
  return (
    <div className={classes.name} style={{ paddingLeft: `${depth * 1.25}rem` }}>
      {hasChildren && (
        <IconButton
          size="small"
          className={classes.fold}
          aria-expanded={!folded}
          aria-label={`Groups below ${groupWords(groupBy, group)}`}
          onClick={onFold}
        >
          {folded ? <ChevronRightIcon /> : <ExpandMoreIcon />}
        </IconButton>
      )}
      {nested && !hasChildren && <span className={classes.leaf} />}
      <Typography variant="body2" component="span">
        {isRef ? (
          <EntityRefLink entityRef={group.key} title={group.title} hideIcon />
        ) : (
          groupWords(groupBy, group)
        )}
      </Typography>
    </div>
  );
}

/** How many services a group has, and how many of them are its own. */
export function GroupSize(props: { group: ReportGroup; groupBy: Grouping }) {
  const { group, groupBy } = props;
  const place = placeOf(groupBy, group);
  const count = formatCount(group.entities);
  return (
    <>
      {place ? (
        <PlaceLink
          to={{ view: 'services', ...place }}
          label={`Services of ${groupWords(groupBy, group)}: ${count}`}
        >
          {count}
        </PlaceLink>
      ) : (
        count
      )}
      {group.direct !== group.entities && (
        <Typography variant="caption" color="textSecondary" component="div">
          {formatCount(group.direct)} its own
        </Typography>
      )}
    </>
  );
}

/** How many services of a group stand where, as a bar and as numbers that list what they count. */
export function GroupLevels(props: {
  group: ReportGroup;
  groupBy: Grouping;
  levels: readonly string[];
}) {
  const { group, groupBy, levels } = props;
  const classes = useStyles();
  const place = placeOf(groupBy, group);
  const standings = standingsOf(levels).filter(
    standing => countOf(group.levels, standing) > 0,
  );
  return (
    <>
      <Proportions
        bare
        name={`Levels of ${groupWords(groupBy, group)}`}
        parts={levelParts(levels, group.levels)}
      />
      <div className={classes.counts}>
        {standings.map(standing => {
          const { label, ...look } = standingLook(levels, standing);
          const words = `${formatCount(
            countOf(group.levels, standing),
          )} ${label}`;
          return (
            <span key={standing} className={classes.count}>
              <Swatch {...look} />
              {place ? (
                <PlaceLink
                  to={{ view: 'services', ...place, level: standing }}
                  label={`${words} of ${groupWords(groupBy, group)}`}
                >
                  {words}
                </PlaceLink>
              ) : (
                words
              )}
            </span>
          );
        })}
      </div>
    </>
  );
}

/** The check that most services of a group fail. */
export function WorstCheck(props: { group: ReportGroup; groupBy: Grouping }) {
  const { group, groupBy } = props;
  const { worstCheck } = group;
  const place = placeOf(groupBy, group);
  if (!worstCheck || worstCheck.counts.fail === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        none fails
      </Typography>
    );
  }
  const words = `${formatCount(worstCheck.counts.fail)} fail`;
  return (
    <Typography variant="body2">
      {worstCheck.title}:{' '}
      {place ? (
        <PlaceLink
          to={{
            view: 'services',
            ...place,
            check: worstCheck.id,
            status: 'fail',
          }}
          label={`${words} of ${groupWords(groupBy, group)}: ${
            worstCheck.title
          }`}
        >
          {words}
        </PlaceLink>
      ) : (
        words
      )}
    </Typography>
  );
}

/** Steps of level gained less steps lost, leading to why. */
export function Moved(props: { group: ReportGroup; groupBy: Grouping }) {
  const { group, groupBy } = props;
  const { moved } = group;
  if (moved === undefined || !knownBefore(group)) {
    return (
      <Typography variant="body2" color="textSecondary">
        not known
      </Typography>
    );
  }
  const place = placeOf(groupBy, group);
  return place ? (
    <PlaceLink
      to={{ view: 'changes', ...place }}
      label={`Why ${groupWords(groupBy, group)} moved ${signed(moved)}`}
    >
      {signed(moved)}, why
    </PlaceLink>
  ) : (
    <>{signed(moved)}</>
  );
}

/** The score of a group, its unknown share beside it. */
export function GroupScore({ group }: { group: ReportGroup }) {
  return <Typography variant="body2">{scoreWords(group.score)}</Typography>;
}
