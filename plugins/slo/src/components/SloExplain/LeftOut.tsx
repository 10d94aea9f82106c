import Typography from '@material-ui/core/Typography';
import {
  formatCount,
  formatDuration,
  PlainRow,
  PlainTable,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ExclusionOccurrence,
  ObjectiveExplanation,
} from '@callboard/backstage-plugin-slo-common';
import { EXCLUSION_KINDS } from '../../lib/happenings';
import { stretchWords } from '../../lib/historyWords';

/** What of the window did not count: slices without traffic, time nobody watched, exclusions. */
export function LeftOut(props: {
  objective: ObjectiveExplanation;
  exclusions: ExclusionOccurrence[];
}) {
  const { objective, exclusions } = props;
  const { slices, observedSeconds, elapsedSeconds } = objective;
  const unwatched = elapsedSeconds - observedSeconds;
  return (
    <>
      {slices && (
        <Typography variant="body2">
          {formatCount(slices.empty)} slices had no traffic and{' '}
          {formatCount(slices.unknown)} were not watched: they are neither good
          nor bad.
        </Typography>
      )}
      <Typography variant="body2">
        {unwatched > 0
          ? `${formatDuration(unwatched)} of ${formatDuration(
              elapsedSeconds,
            )} were not watched.`
          : 'The whole window was watched.'}
      </Typography>
      {exclusions.length > 0 ? (
        <PlainTable
          label="Excluded time"
          headers={['When', 'Kind', 'Reason']}
          rows={exclusions.map(
            (item): PlainRow => [
              `${item.id} ${item.start}`,
              stretchWords(item),
              EXCLUSION_KINDS[item.kind],
              item.reason,
            ],
          )}
        />
      ) : (
        <Typography variant="body2">Nothing was excluded.</Typography>
      )}
    </>
  );
}
