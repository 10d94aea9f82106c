import Typography from '@material-ui/core/Typography';
import {
  ErrorNote,
  StateChip,
  Tone,
} from '@callboard/backstage-plugin-callboard-react';
import { issueCountWords } from '../../../lib/workbench/issues';
import { Trial } from '../../../lib/workbench/useTrial';

function stateOf({ busy, issues, failure }: Trial): [Tone, string] {
  if (busy) {
    return ['neutral', 'Trying it …'];
  }
  if (failure) {
    return ['unknown', 'It could not be tried'];
  }
  const counted = issueCountWords(issues);
  return issues.some(({ severity }) => severity === 'error')
    ? ['bad', `It cannot be used: ${counted}`]
    : ['good', counted ? `It can be used: ${counted}` : 'It can be used'];
}

/** Whether the document can be used, said as soon as its author pauses. */
export function TrialState(props: { trial: Trial & { again: () => void } }) {
  const { trial } = props;
  const [tone, label] = stateOf(trial);
  return (
    <>
      <Typography variant="body2" component="div" role="status">
        <StateChip tone={tone} label={label} />
      </Typography>
      {trial.failure && (
        <ErrorNote
          action="try the document"
          error={trial.failure}
          onRetry={trial.again}
        />
      )}
    </>
  );
}
