import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ClampedText,
  formatCount,
  ListTable,
  Proportions,
  StateChip,
  Swatch,
} from '@callboard/backstage-plugin-callboard-react';
import { CatalogueCheck } from '@callboard/backstage-plugin-scorecards-common';
import { dateWords } from '../../../lib/page/dates';
import { statusCountWords, statusParts } from '../../../lib/words/counts';
import { CHECK_STATUSES, STATUSES_IN_ORDER } from '../../../lib/words/statuses';
import { PlaceLink } from '../frame/PlaceLink';

const useStyles = makeStyles(
  theme => ({
    code: {
      display: 'block',
      fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      fontSize: 12,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
    },
    count: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'CallboardCheckTable' },
);

function Name({ check }: { check: CatalogueCheck }) {
  const { title, why, scorecardTitle, ownerRef } = check;
  return (
    <>
      <Typography variant="body2">{title}</Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {scorecardTitle}
        {ownerRef && (
          <>
            , answered for by <EntityRefLink entityRef={ownerRef} hideIcon />
          </>
        )}
      </Typography>
      {why && <ClampedText text={why} lines={3} />}
    </>
  );
}

function Level({ check }: { check: CatalogueCheck }) {
  const { level, weight, effectiveFrom, announced } = check;
  return (
    <>
      <Typography variant="body2">{level}</Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        weight {formatCount(weight)}
      </Typography>
      {announced && effectiveFrom && (
        <StateChip
          tone="neutral"
          label={`from ${dateWords(effectiveFrom)}`}
          title="Announced: it counts for nothing before"
        />
      )}
    </>
  );
}

function Rule({ check }: { check: CatalogueCheck }) {
  const classes = useStyles();
  return (
    <>
      <code className={classes.code}>{check.expression}</code>
      <Typography variant="caption" color="textSecondary" component="div">
        reads {check.facts.join(', ') || 'no fact'}
      </Typography>
    </>
  );
}

/** How many services have which result; each number lists the services that it counts. */
function Results({ check }: { check: CatalogueCheck }) {
  const classes = useStyles();
  const { id, title, scorecard, counts, announced } = check;
  if (announced) {
    return (
      <>
        <Proportions
          bare
          name={`What ${title} would say`}
          parts={statusParts(announced)}
        />
        <Typography variant="caption" color="textSecondary" component="div">
          would say today: {statusCountWords(announced) || 'nothing'}
        </Typography>
      </>
    );
  }
  return (
    <>
      <Proportions
        bare
        name={`Results of ${title}`}
        parts={statusParts(counts)}
      />
      <div className={classes.counts}>
        {STATUSES_IN_ORDER.filter(status => counts[status] > 0).map(status => {
          const { tone, pattern, many } = CHECK_STATUSES[status];
          const words = `${formatCount(counts[status])} ${many}`;
          return (
            <Typography
              key={status}
              variant="body2"
              component="span"
              className={classes.count}
            >
              <Swatch tone={tone} pattern={pattern} />
              <PlaceLink
                to={{ view: 'services', scorecard, check: id, status }}
                label={`${words}: ${title}`}
              >
                {words}
              </PlaceLink>
            </Typography>
          );
        })}
      </div>
    </>
  );
}

/** Checks in the order given. */
export function CheckTable(props: {
  checks: readonly CatalogueCheck[];
  busy: boolean;
}) {
  const { checks, busy } = props;
  return (
    <ListTable
      label="Checks, those that fail most first"
      busy={busy}
      headers={['Check', 'Level', 'Rule', 'Results']}
      widths={['30%', '12%', '28%', '30%']}
      rows={checks.map(check => ({
        key: `${check.scorecard} ${check.id}`,
        cells: [
          <Name check={check} />,
          <Level check={check} />,
          <Rule check={check} />,
          <Results check={check} />,
        ],
      }))}
    />
  );
}
