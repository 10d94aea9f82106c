import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Override,
  ScheduleDetail,
} from '@callboard/backstage-plugin-oncall-common';
import { OverrideTarget } from '../../lib/overrides/target';
import { useOwnIdentity } from '../../lib/useOwnIdentity';
import { untilWords, Zones } from '@callboard/backstage-plugin-callboard-react';
import { OverrideDialog } from '../OverrideDialog';
import { overrideWords, UndoOverride } from '../Overrides';

const useStyles = makeStyles(
  theme => ({
    notice: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.action.hover,
    },
  }),
  { name: 'CallboardScheduleNotice' },
);

/** The override dialogue of a schedule, and what it left: a notice that it holds, with the way back. */
export function useScheduleActions(options: {
  detail: ScheduleDetail | undefined;
  zones: Zones;
  now: number;
  onChanged: () => void;
}) {
  const { detail, zones, now, onChanged } = options;
  const classes = useStyles();
  const me = useOwnIdentity();
  const [target, setTarget] = useState<OverrideTarget>();
  const [done, setDone] = useState<Override | 'undone'>();
  const people = {
    ...(me && {
      [me.ref]: {
        ref: me.ref,
        kind: 'user' as const,
        name: me.name,
        contacts: [],
      },
    }),
    ...detail?.people,
  };

  const notice = done && (
    <div className={classes.notice} role="status">
      {done === 'undone' ? (
        <Typography variant="body2">Undone: it is as it was before.</Typography>
      ) : (
        <>
          <Typography variant="body2">
            Done: {overrideWords(done, people)},{' '}
            {untilWords(zones, done.end, now)}.
          </Typography>
          <UndoOverride
            override={done}
            label={overrideWords(done, people)}
            onUndone={() => {
              setDone('undone');
              onChanged();
            }}
          />
        </>
      )}
    </div>
  );
  const dialog = detail && target && (
    <OverrideDialog
      schedule={detail.schedule}
      people={people}
      target={target}
      me={me}
      onClose={() => setTarget(undefined)}
      onMade={override => {
        setTarget(undefined);
        setDone(override);
        onChanged();
      }}
    />
  );
  return {
    /** Opens the dialogue; absent where the reader may not override. */
    ask: detail?.mayOverride ? setTarget : undefined,
    notice,
    dialog,
  };
}
