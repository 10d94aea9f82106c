import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ClampedText,
  countWords,
  formatAgo,
  formatInstantInFull,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Waiver } from '@callboard/backstage-plugin-scorecards-common';
import { dateWords } from '../../../lib/page/dates';
import { dueWords, isSoon } from '../../../lib/page/due';
import { WAIVER_STATES } from '../../../lib/words/waivers';
import { PlaceLink } from '../frame/PlaceLink';

/** Which check is excepted from, leading to whom it is waived for. */
export function WaivedCheck({ waiver }: { waiver: Waiver }) {
  const { scorecard, scorecardTitle, check, checkTitle, checkGone } = waiver;
  return (
    <>
      <Typography variant="body2">
        {checkGone ? (
          checkTitle
        ) : (
          <PlaceLink to={{ view: 'services', scorecard, check }}>
            {checkTitle}
          </PlaceLink>
        )}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {scorecardTitle}
        {checkGone && ': it has no such check any more'}
      </Typography>
    </>
  );
}

/** For whom. */
export function Concerns({ waiver }: { waiver: Waiver }) {
  const { entityRef, groupRef, entities } = waiver;
  const ref = entityRef ?? groupRef;
  return (
    <>
      <Typography variant="body2">
        {ref ? <EntityRefLink entityRef={ref} hideIcon /> : 'nobody'}
      </Typography>
      {groupRef && (
        <Typography variant="caption" color="textSecondary" component="div">
          {countWords(entities, 'service')} of the group and those below it
        </Typography>
      )}
    </>
  );
}

/** Why, who asked, and when. */
export function Reason({ waiver }: { waiver: Waiver }) {
  const { reason, requestedBy, requestedAt } = waiver;
  const now = useNow(60);
  return (
    <>
      <Typography variant="body2">{reason}</Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        asked for by <EntityRefLink entityRef={requestedBy} hideIcon />{' '}
        <span title={formatInstantInFull(requestedAt)}>
          {formatAgo(requestedAt, now)}
        </span>
      </Typography>
    </>
  );
}

/** Until when; the last two weeks of one that counts are marked. */
export function Expiry({ waiver }: { waiver: Waiver }) {
  const { expiresAt, state } = waiver;
  const now = useNow(60);
  const soon = state === 'approved' && isSoon(expiresAt, now);
  return (
    <>
      <Typography variant="body2" title={formatInstantInFull(expiresAt)}>
        {dateWords(expiresAt)}
      </Typography>
      {soon ? (
        <StateChip tone="warning" label={`ends ${dueWords(expiresAt, now)}`} />
      ) : (
        <Typography variant="caption" color="textSecondary" component="div">
          {dueWords(expiresAt, now)}
        </Typography>
      )}
    </>
  );
}

/** Where it stands, who decided, and what was said. */
export function Decided({ waiver }: { waiver: Waiver }) {
  const { state, decidedBy, decidedAt, note } = waiver;
  const now = useNow(60);
  return (
    <>
      <StateChip {...WAIVER_STATES[state]} />
      {decidedBy && (
        <Typography variant="caption" color="textSecondary" component="div">
          by <EntityRefLink entityRef={decidedBy} hideIcon />{' '}
          {decidedAt && formatAgo(decidedAt, now)}
        </Typography>
      )}
      {note && <ClampedText text={note} />}
    </>
  );
}
