import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  FreshnessBadge,
  Part,
  StateChip,
  Tone,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { Gate, GateDecision } from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../api';
import { GateReasons } from './GateReasons';
import { PolicySteps } from './PolicySteps';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(1.5, 2), marginBottom: theme.spacing(2) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 3),
    },
    title: { flex: '1 1 auto' },
  }),
  { name: 'CallboardPolicyPanel' },
);

/** What a pipeline is told, as a verdict. */
const DECISIONS: Record<GateDecision, { tone: Tone; label: string }> = {
  allow: { tone: 'good', label: 'deploys are allowed' },
  deny: { tone: 'bad', label: 'deploys are denied' },
  unknown: { tone: 'unknown', label: 'whether to deploy is unknown' },
};

function GateAnswer(props: { gate: Gate }) {
  const { decision, reasons, policy, asOf } = props.gate;
  const classes = useStyles();
  return (
    <>
      <div className={classes.head}>
        <Typography variant="body1" component="span">
          <StateChip {...DECISIONS[decision]} />
        </Typography>
        <Typography variant="body2" component="span" className={classes.title}>
          {policy?.ref ? (
            <EntityRefLink
              entityRef={policy.ref}
              title={policy.title}
              hideIcon
            />
          ) : (
            policy?.title ?? 'No error-budget policy'
          )}
        </Typography>
        <FreshnessBadge freshness={{ asOf, stale: false }} />
      </div>
      {policy && <PolicySteps policy={policy} />}
      {policy?.problems?.map(problem => (
        <div key={problem}>
          <StateChip tone="warning" label={problem} />
        </div>
      ))}
      <GateReasons reasons={reasons} />
    </>
  );
}

/** The error-budget policy of an entity, how far it has got, and what pipelines are told. */
export function PolicyPanel(props: {
  entityRef: string;
  /** Read again whenever this changes. */
  trigger: unknown;
}) {
  const { entityRef, trigger } = props;
  const classes = useStyles();
  const sloApi = useApi(sloApiRef);
  const gate = useEntityResource(
    `gate of ${entityRef}`,
    signal => sloApi.getGate(entityRef, { signal }),
    { everySeconds: 60, trigger },
  );
  return (
    <Paper
      className={classes.root}
      component="section"
      aria-label="Error-budget policy"
    >
      <Part
        resource={gate}
        action="read the error-budget policy"
        name="the error-budget policy"
        bones={[20, 16]}
        ageless
      >
        {value => <GateAnswer gate={value} />}
      </Part>
    </Paper>
  );
}
