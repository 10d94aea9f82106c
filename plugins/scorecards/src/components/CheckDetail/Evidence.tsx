import Typography from '@material-ui/core/Typography';
import {
  ClampedText,
  formatInstant,
  formatInstantInFull,
  PlainTable,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { CheckResult } from '@callboard/backstage-plugin-scorecards-common';
import { factAge, valueWords } from '../../lib/evidenceWords';
import { SafeLink } from '../SafeLink';

/** The facts that a check read: value with unit, who told it, how old it is, and why it is unknown where it is. */
export function Evidence(props: { result: CheckResult }) {
  const { evidence = [], evidenceAt } = props.result;
  const now = useNow();
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
        headers={['Fact', 'Value', 'Source', 'Read', 'Note']}
        rows={evidence.map(fact => [
          fact.fact,
          <code key="fact">{fact.fact}</code>,
          <ClampedText key="value" text={valueWords(fact, now)} lines={3} />,
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
          fact.reason ?? '',
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
