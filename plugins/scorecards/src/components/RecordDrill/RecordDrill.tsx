import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { InputError } from '@backstage/errors';
import {
  useClock,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { Drill } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../api';
import {
  DrillForm,
  drillFormIssues,
  emptyDrillForm,
  toDrillReport,
} from '../../lib/drillForm';
import { useAction } from '../../lib/useAction';
import { FormDialog } from '../FormDialog';
import { DrillFields } from './DrillFields';
import { FollowUpFields } from './FollowUpFields';

/** Kinds that are offered before the backend has said which there are. */
const USUAL_KINDS = ['game-day', 'failover', 'restore-test'];

/** Records a drill of a service, or plans one. Open as long as it is rendered. */
export function RecordDrill(props: {
  /** Asked for where it is left out. */
  entityRef?: string;
  kind?: string;
  /** One that was planned, whose result is recorded. */
  planned?: Drill;
  onClose: () => void;
  onDone?: (drill: Drill) => void;
}) {
  const { entityRef, kind, planned, onClose, onDone } = props;
  const api = useApi(scorecardsApiRef);
  const clock = useClock();
  const [form, setForm] = useState<DrillForm>(() =>
    emptyDrillForm({ entityRef, kind, planned, now: clock() }),
  );
  const change = (next: Partial<DrillForm>) =>
    setForm(before => ({ ...before, ...next }));
  const { value: known } = useEntityResource(
    'kinds of drills',
    signal => api.listDrills({ limit: 1 }, { signal }),
    { everySeconds: 3600 },
  );
  const issues = drillFormIssues(form, clock());
  const report = toDrillReport(form, clock());
  const sending = useAction(async () => {
    if (!report) {
      return;
    }
    const { items, errors } = await api.recordDrills({ drills: [report] });
    const [drill] = items;
    if (!drill) {
      const said = errors.map(({ path, message }) => `${path}: ${message}`);
      throw new InputError(said.join('; ') || 'it was not taken');
    }
    onDone?.(drill);
    onClose();
  });
  return (
    <FormDialog
      title="Record a drill"
      action="record this drill"
      submit={[form.result === 'planned' ? 'Plan' : 'Record', 'Recording …']}
      sending={sending}
      complete={report !== undefined}
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary">
        A drill begins with what you expect to hold. One that did not hold is
        worth as much as one that did: it leaves follow-ups instead of an
        incident.
      </Typography>
      <DrillFields
        form={form}
        issues={issues}
        kinds={known?.kinds ?? USUAL_KINDS}
        askEntity={entityRef === undefined && !planned}
        onChange={change}
      />
      <FollowUpFields
        followUps={form.followUps}
        onChange={followUps => change({ followUps })}
      />
    </FormDialog>
  );
}
