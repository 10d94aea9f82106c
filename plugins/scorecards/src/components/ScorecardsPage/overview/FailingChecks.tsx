import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  formatCount,
  Proportions,
  Section,
} from '@callboard/backstage-plugin-callboard-react';
import {
  CheckTally,
  Report,
} from '@callboard/backstage-plugin-scorecards-common';
import { statusParts } from '../../../lib/words/counts';
import { PlaceLink } from '../frame/PlaceLink';

/** Checks listed at most. */
const MOST = 6;

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'CallboardFailingChecks' },
);

function Failing({ check }: { check: CheckTally }) {
  const { id, title, level, counts } = check;
  const others = [
    counts.unknown > 0 && `${formatCount(counts.unknown)} unknown`,
    counts.waived > 0 && `${formatCount(counts.waived)} waived`,
  ].filter(Boolean);
  return (
    <li>
      <Typography variant="body2">
        {title} ({level}):{' '}
        <PlaceLink
          to={{ view: 'services', check: id, status: 'fail' }}
          label={`${formatCount(counts.fail)} fail: ${title}`}
        >
          {formatCount(counts.fail)} fail
        </PlaceLink>
        {others.length > 0 && `, ${others.join(', ')}`}
      </Typography>
      <Proportions bare name={title} parts={statusParts(counts)} />
    </li>
  );
}

/** The checks that fail most; a number lists the services that it counts. */
export function FailingChecks(props: { report: Report }) {
  const classes = useStyles();
  const failing = props.report.checks
    .filter(({ counts }) => counts.fail > 0)
    .sort((a, b) => b.counts.fail - a.counts.fail)
    .slice(0, MOST);
  return (
    <Section title="What fails most">
      {failing.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          No check fails. What is unknown is not counted as passed.
        </Typography>
      ) : (
        <ul className={classes.list}>
          {failing.map(check => (
            <Failing key={check.id} check={check} />
          ))}
        </ul>
      )}
      <Typography variant="body2">
        <PlaceLink to={{ view: 'checks' }}>All checks</PlaceLink>
      </Typography>
    </Section>
  );
}
