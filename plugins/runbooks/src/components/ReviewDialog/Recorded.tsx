import Typography from '@material-ui/core/Typography';
import {
  formatInstantInFull,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { Review } from '@callboard/backstage-plugin-runbooks-common';
import { dayWords } from '../../lib/reader/reviewing';

/** What became of a review: until when it counts. */
export function Recorded(props: { review: Review; tier: string | undefined }) {
  const { review, tier } = props;
  const { outcome, dueAt } = review;
  if (outcome === 'needs-work') {
    return (
      <div role="status">
        <StateChip tone="warning" label="recorded: it needs work" />
        <Typography variant="body2">
          It does not count as reviewed, until somebody finds it right.
        </Typography>
      </div>
    );
  }
  return (
    <div role="status">
      <StateChip tone="good" label="recorded: it is right" />
      <Typography
        variant="body2"
        title={dueAt ? formatInstantInFull(dueAt) : undefined}
      >
        {dueAt
          ? `It counts until ${dayWords(dueAt)}${
              tier ? `, by tier ${tier}` : ''
            }.`
          : 'No next review is due.'}
      </Typography>
    </div>
  );
}
