import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  countWords,
  Proportions,
  Swatch,
} from '@callboard/backstage-plugin-callboard-react';
import { PagePlace, pageSearch } from '../../lib/page/links';
import { OwnedScorecard } from '../../lib/useOwnedReport';
import {
  countOf,
  levelParts,
  signed,
  standingLook,
  standingsOf,
} from '../../lib/words/standings';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '&:first-child': { paddingTop: 0 },
      '&:last-child': { borderBottom: 'none', paddingBottom: 0 },
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li': {
        display: 'inline-flex',
        alignItems: 'center',
        gap: theme.spacing(0.75),
      },
    },
  }),
  { name: 'CallboardOwnedBlock' },
);

/** How services stand under one scorecard: levels, the worst check, and how that moved; each number leads to its list. */
export function OwnedBlock(props: {
  scorecard: OwnedScorecard;
  /** Entity ref of whose services they are. */
  owner: string;
  /** Path of the page of scorecards, where the app has it. */
  page: string | undefined;
}) {
  const { scorecard, owner, page } = props;
  const { group, levels } = scorecard;
  const { key, title, entities, worstCheck, previous } = group;
  // Where nothing was evaluated 30 days ago, nothing can have moved since.
  const wasKnown =
    previous !== undefined &&
    standingsOf(levels).some(standing => countOf(previous, standing) > 0);
  const moved = wasKnown ? group.moved : undefined;
  const classes = useStyles();
  const leads = (place: PagePlace, words: ReactNode) =>
    page === undefined ? (
      words
    ) : (
      <Link
        to={`${page}${pageSearch('', { scorecard: key, owner, ...place })}`}
      >
        {words}
      </Link>
    );
  return (
    <li className={classes.root}>
      <div className={classes.line}>
        <Typography variant="subtitle2" component="h3">
          {leads({ view: 'overview' }, title)}
        </Typography>
        <Typography variant="body2" component="span">
          {countWords(entities, 'service')}
          {moved !== undefined && moved !== 0 && (
            <>
              {', '}
              {leads(
                { view: 'changes' },
                `${signed(moved)} ${
                  Math.abs(moved) === 1 ? 'level' : 'levels'
                } in 30 days`,
              )}
            </>
          )}
          {moved === 0 && ', no level moved in 30 days'}
        </Typography>
      </div>
      <Proportions
        bare
        name={`Levels of ${title}`}
        parts={levelParts(levels, group.levels)}
      />
      <Typography variant="body2" component="ul" className={classes.counts}>
        {standingsOf(levels)
          .filter(standing => countOf(group.levels, standing) > 0)
          .map(standing => {
            const look = standingLook(levels, standing);
            return (
              <li key={standing}>
                <Swatch tone={look.tone} pattern={look.pattern} />
                {leads(
                  { view: 'services', level: standing },
                  `${countOf(group.levels, standing)} ${look.label}`,
                )}
              </li>
            );
          })}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        {worstCheck ? (
          <>
            Worst check:{' '}
            {leads(
              { view: 'services', check: worstCheck.id, status: 'fail' },
              worstCheck.title,
            )}
            , {worstCheck.counts.fail} of {entities}{' '}
            {worstCheck.counts.fail === 1 ? 'fails' : 'fail'}
          </>
        ) : (
          'No check fails.'
        )}
      </Typography>
    </li>
  );
}
