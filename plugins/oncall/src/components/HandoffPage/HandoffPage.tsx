import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { Content } from '@backstage/core-components';
import {
  EmptyState,
  Part,
  useEntityResource,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { HandoffSheet } from './HandoffSheet';

const useStyles = makeStyles(
  theme => ({
    paper: {
      maxWidth: 1000,
      padding: theme.spacing(3),
      '@media print': { boxShadow: 'none', maxWidth: 'none', padding: 0 },
    },
  }),
  { name: 'CallboardHandoffPage' },
);

function Sheet(props: { schedule: string; level: string | undefined }) {
  const { schedule, level } = props;
  const onCallApi = useApi(onCallApiRef);
  const handoff = useEntityResource(
    `handoff of ${schedule} ${level ?? ''}`,
    signal => onCallApi.getHandoff({ schedule, level }, { signal }),
    { trigger: useOnCallSignal() },
  );
  return (
    <Part
      resource={handoff}
      action={`read the handoff of ${schedule}`}
      name="the handoff"
      bones={[32, 90, 120, 120]}
      ageless
    >
      {value => <HandoffSheet handoff={value} />}
    </Part>
  );
}

/** What whoever comes next has to know: `/oncall/handoff?schedule=<ref>&level=<name>`; draws no page header. @public */
export function HandoffPage() {
  const classes = useStyles();
  const [params] = useUrlParams();
  const schedule = params.get('schedule');
  return (
    <Content>
      <Paper className={classes.paper}>
        {schedule ? (
          <Sheet schedule={schedule} level={params.get('level') ?? undefined} />
        ) : (
          <EmptyState title="Of which schedule?">
            A handoff is opened from the page of a schedule, or near a change of
            shift from the card of a service.
          </EmptyState>
        )}
      </Paper>
    </Content>
  );
}
