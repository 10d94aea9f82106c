import { useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useElementWidth } from '@callboard/backstage-plugin-callboard-react';
import {
  durationSeconds,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { Shown } from '../../../lib/shown';
import { AlertPairs } from './AlertPairs';
import { Charts } from './Charts';
import { RegionsOf } from './RegionsOf';
import { Sources } from './Sources';
import { Why } from './Why';

/** From this width on, pixels, charts and reasons stand side by side. */
const WIDE = 880;

const useStyles = makeStyles(
  theme => ({
    frame: {
      display: 'grid',
      columnGap: theme.spacing(4),
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"budget" "reasons" "more"',
    },
    wide: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      // The second row takes what the reasons are longer than the first.
      gridTemplateRows: 'auto 1fr',
      gridTemplateAreas: '"budget reasons" "more reasons"',
    },
    budget: { gridArea: 'budget', marginTop: theme.spacing(2), minWidth: 0 },
    reasons: { gridArea: 'reasons', minWidth: 0 },
  }),
  { name: 'CallboardSloNow' },
);

/** What an engineer needs first: how the budget goes, how fast, since what happened, and why. */
export function NowView(props: {
  status: SloStatus;
  objective: Shown | undefined;
  /** Every SLO of the entity, where they are known. */
  siblings?: readonly SloStatus[];
  /** A reason that stands elsewhere in sight already. */
  said?: string;
}) {
  const { status, objective, siblings, said } = props;
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const wide = useElementWidth(frame, WIDE) >= WIDE;
  const windowSeconds = durationSeconds(status.window.duration);
  const reasons = (
    <div className={classes.reasons}>
      <Why status={status} objective={objective} said={said} />
      <RegionsOf status={status} siblings={siblings} />
      {objective && windowSeconds !== undefined && (
        <AlertPairs
          burnRates={objective.burnRates}
          windowSeconds={windowSeconds}
        />
      )}
      <Sources sources={status.sources} />
    </div>
  );
  return (
    <div ref={frame} className={`${classes.frame} ${wide ? classes.wide : ''}`}>
      {objective ? (
        <Charts status={status} objective={objective} reasons={reasons} />
      ) : (
        <>
          <Typography variant="body2" className={classes.budget}>
            This document has no objective that could be measured.
          </Typography>
          {reasons}
        </>
      )}
    </div>
  );
}
