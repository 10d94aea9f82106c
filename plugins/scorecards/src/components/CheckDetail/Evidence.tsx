import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatInstant,
  formatInstantInFull,
  PlainTable,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { CheckResult } from '@callboard/backstage-plugin-scorecards-common';
import { factAge, valueWords } from '../../lib/evidenceWords';
import { SafeLink } from '../SafeLink';

/** A value may be a whole list; it must not push the others out of sight. */
const LONGEST = 300;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

const useStyles = makeStyles(
  {
    value: {
      display: 'block',
      maxWidth: '32em',
      overflowWrap: 'anywhere',
      lineHeight: 1.43,
    },
  },
  { name: 'CallboardEvidence' },
);

/** The facts that a check read: value with unit, who told it, how old it is, and why it is unknown where it is. */
export function Evidence(props: { result: CheckResult }) {
  const { evidence = [], evidenceAt } = props.result;
  const classes = useStyles();
  const now = useNow();
  const isNoted = evidence.some(({ reason }) => reason);
  if (evidence.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        No facts are kept for this result.
      </Typography>
    );
  }
  return (
    <div>
      <PlainTable
        label="Facts that it read"
        headers={[
          'Fact',
          'Value',
          'Source',
          'Read',
          ...(isNoted ? ['Note'] : []),
        ]}
        rows={evidence.map(fact => [
          fact.fact,
          <code key="fact">{fact.fact}</code>,
          <span key="value" className={classes.value}>
            {cut(valueWords(fact, now))}
          </span>,
          <SafeLink
            key="source"
            to={fact.link}
            label={`${fact.source ?? 'Source'} of ${fact.fact}`}
          >
            {fact.source ?? (fact.link ? 'look' : '')}
          </SafeLink>,
          <span
            key="age"
            title={fact.asOf ? formatInstantInFull(fact.asOf) : undefined}
          >
            {factAge(fact, now) ?? 'not known when'}
          </span>,
          ...(isNoted ? [fact.reason ?? ''] : []),
        ])}
      />
      {evidenceAt && (
        <Typography variant="caption" color="textSecondary">
          Facts as they were evaluated {formatInstant(evidenceAt, now)}.
        </Typography>
      )}
    </div>
  );
}
