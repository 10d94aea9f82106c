import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { GateReason } from '@callboard/backstage-plugin-slo-common';

/** Reasons in sight before the rest is opened. */
const FEW = 2;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(0.5, 0), padding: 0 },
    summary: {
      cursor: 'pointer',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'CallboardGateReasons' },
);

function Reasons(props: { reasons: GateReason[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.reasons.map(reason => (
        <Typography
          key={`${reason.code} ${reason.slo} ${reason.message}`}
          component="li"
          variant="body2"
        >
          {reason.decision}: {reason.message}
          {reason.slo && (
            <>
              {' '}
              <EntityRefLink
                entityRef={reason.slo}
                title="Its document"
                hideIcon
              />
            </>
          )}
        </Typography>
      ))}
    </ul>
  );
}

function countWords(count: number, more: boolean): string {
  const reasons = count === 1 ? 'reason' : 'reasons';
  return more ? `${count} more ${reasons}` : `${count} ${reasons}`;
}

/** Why a gate decides as it does, worst first; what allows is no news and stays closed. */
export function GateReasons(props: { reasons: GateReason[] }) {
  const classes = useStyles();
  const telling = props.reasons.filter(({ decision }) => decision !== 'allow');
  const shown = telling.slice(0, FEW);
  const rest = props.reasons.filter(reason => !shown.includes(reason));
  return (
    <>
      {shown.length > 0 && <Reasons reasons={shown} />}
      {rest.length > 0 && (
        <details>
          <summary className={classes.summary}>
            <Typography variant="body2" component="span">
              {countWords(rest.length, shown.length > 0)}
            </Typography>
          </summary>
          <Reasons reasons={rest} />
        </details>
      )}
    </>
  );
}
