import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatInstant,
  formatInstantInFull,
  StateChip,
  Tone,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Exclusion,
  ExclusionStatus,
} from '@callboard/backstage-plugin-slo-common';
import { EXCLUSION_KINDS } from '../../lib/happenings';
import { Decisions } from './Decisions';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    text: { flex: '1 1 20em', minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'CallboardExclusionRow' },
);

/** Only what is approved takes effect, so that nothing else has a tone of its own. */
const TONES: Record<ExclusionStatus, Tone> = {
  approved: 'good',
  proposed: 'warning',
  rejected: 'neutral',
  withdrawn: 'neutral',
};

const STATUS_WORDS: Record<ExclusionStatus, string> = {
  approved: 'approved, not counted',
  proposed: 'proposed, still counted',
  rejected: 'rejected, counted',
  withdrawn: 'withdrawn, counted',
};

/** "6 Sep, 02:00 to 03:30 (Europe/Berlin)": a wall clock as it was written, an instant in the reader's zone. */
function Times(props: { exclusion: Exclusion }) {
  const { start, end, timeZone, recurrence } = props.exclusion;
  const now = useNow();
  const isInstant = /(Z|[+-]\d\d:?\d\d)$/.test(start);
  const words = (text: string) =>
    isInstant ? formatInstant(text, now) : text.replace('T', ' ').slice(0, 16);
  return (
    <Typography
      variant="body2"
      title={isInstant ? formatInstantInFull(start) : undefined}
    >
      {words(start)} to {words(end)}
      {isInstant ? '' : ` (${timeZone ?? 'UTC'})`}
      {recurrence && (
        <>
          , again by <code>{recurrence}</code>
        </>
      )}
    </Typography>
  );
}

function People(props: { exclusion: Exclusion }) {
  const { author, approver, decidedBy, status, origin } = props.exclusion;
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      by <EntityRefLink entityRef={author} defaultKind="user" />
      {approver && (
        <>
          , approved by{' '}
          <EntityRefLink entityRef={approver} defaultKind="user" />
        </>
      )}
      {!approver && decidedBy && status !== 'proposed' && (
        <>
          , {status} by{' '}
          <EntityRefLink entityRef={decidedBy} defaultKind="user" />
        </>
      )}
      {origin === 'catalog' && ', a document of the catalog'}
    </Typography>
  );
}

/** One exclusion: when, why, who, how it stands, and what can be decided. */
export function ExclusionRow(props: {
  exclusion: Exclusion;
  onDecided: () => void;
}) {
  const { exclusion, onDecided } = props;
  const { kind, status, title, reason, problem } = exclusion;
  const classes = useStyles();
  const lastComment = exclusion.decisions?.flatMap(d => d.comment ?? []).pop();
  return (
    <li className={classes.item}>
      <div className={classes.text}>
        <StateChip
          tone={problem ? 'warning' : TONES[status]}
          label={
            problem
              ? 'a document with a problem, counted'
              : STATUS_WORDS[status]
          }
        />
        <Typography variant="body2">
          <strong>{title ?? reason}</strong> ({EXCLUSION_KINDS[kind]})
        </Typography>
        {title && <Typography variant="body2">{reason}</Typography>}
        {problem && <Typography variant="body2">{problem}</Typography>}
        <Times exclusion={exclusion} />
        <People exclusion={exclusion} />
        {lastComment && (
          <Typography variant="body2">“{lastComment}”</Typography>
        )}
      </div>
      <Decisions exclusion={exclusion} onDecided={onDecided} />
    </li>
  );
}
