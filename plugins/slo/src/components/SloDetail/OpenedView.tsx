import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Shown } from '../../lib/shown';
import { View } from '../../lib/views';
import { SloDays } from '../SloDays';
import { SloDocument } from '../SloDocument';
import { SloExclusions } from '../SloExclusions';
import { SloExplain } from '../SloExplain';
import { SloRules } from '../SloRules';
import { SloWhatIf } from '../SloWhatIf';

/** What stands behind a tab; it reads when it is opened. */
export function OpenedView(props: {
  view: Exclude<View, 'now'>;
  status: SloStatus;
  objective: Shown | undefined;
}) {
  const { view, status, objective } = props;
  switch (view) {
    case 'days':
      return <SloDays status={status} objective={objective} />;
    case 'exclusions':
      return <SloExclusions status={status} objective={objective} />;
    case 'explain':
      return <SloExplain status={status} objective={objective} />;
    case 'what-if':
      return (
        <SloWhatIf
          status={status}
          objective={
            status.objectives.find(({ name }) => name === objective?.name) ??
            status.objectives[0]
          }
        />
      );
    case 'rules':
      return <SloRules status={status} />;
    default:
      return <SloDocument status={status} />;
  }
}
