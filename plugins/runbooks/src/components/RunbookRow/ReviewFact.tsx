import Typography from '@material-ui/core/Typography';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { StateChip, useNow } from '@callboard/backstage-plugin-callboard-react';
import { PageFreshness } from '@callboard/backstage-plugin-runbooks-common';
import { dueWords, reviewWords } from '../../lib/pageWords';
import { FRESHNESS_STATES } from '../../lib/states';

/** Who last stood for a page, and when somebody has to again. */
export function ReviewFact(props: { freshness: PageFreshness }) {
  const { freshness } = props;
  const { state, reason, lastReview, dueAt, changedSinceReview } = freshness;
  const now = useNow();
  const due = dueWords(dueAt, now);
  return (
    <>
      <StateChip
        tone={FRESHNESS_STATES[state].tone}
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
