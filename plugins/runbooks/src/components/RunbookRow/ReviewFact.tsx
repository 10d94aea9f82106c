import Typography from '@material-ui/core/Typography';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  StateChip,
  Tone,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { PageFreshness } from '@callboard/backstage-plugin-runbooks-common';
import { dueWords, reviewWords } from '../../lib/pageWords';
import { FRESHNESS_STATES } from '../../lib/states';

/** A page that nobody stands for is not good, however new it is. */
function toneOf({ state, lastReview, statedReviewAt }: PageFreshness): Tone {
  if (state !== 'current') {
    return FRESHNESS_STATES[state].tone;
  }
  if (lastReview?.outcome === 'needs-work') {
    return 'warning';
  }
  return lastReview || statedReviewAt ? 'good' : 'neutral';
}

/** Who last stood for a page, and when somebody has to again. */
export function ReviewFact(props: { freshness: PageFreshness }) {
  const { freshness } = props;
  const { reason, lastReview, dueAt, changedSinceReview } = freshness;
  const now = useNow();
  const due = dueWords(dueAt, now);
  return (
    <>
      <StateChip
        tone={toneOf(freshness)}
        label={reviewWords(freshness, now)}
        title={reason}
      />
      <Typography variant="caption" color="textSecondary" component="div">
        {lastReview && (
          <>
            by{' '}
            <EntityDisplayName
              entityRef={lastReview.by}
              hideIcon
              disableTooltip
            />
            {due && ', '}
          </>
        )}
        {due}
      </Typography>
      {changedSinceReview && (
        <Typography variant="caption" component="div">
          It has changed since.
        </Typography>
      )}
      {lastReview?.note && (
        <Typography variant="caption" color="textSecondary" component="div">
          “{lastReview.note}”
        </Typography>
      )}
    </>
  );
}
