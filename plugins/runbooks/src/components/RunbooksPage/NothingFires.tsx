import {
  EmptyState,
  formatAgo,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { SourceState } from '@callboard/backstage-plugin-runbooks-common';
import { staleSources } from '../../lib/alerts';
import { sourceTitle } from '../../lib/overview/sources';

const CONFIG_YAML = `callboard:
  runbooks:
    alertmanagers:
      - name: production
        url: https://alertmanager.example.com`;

/** That nothing fires, or that it is not known whether anything does. */
export function NothingFires(props: { sources: readonly SourceState[] }) {
  const { sources } = props;
  const now = useNow();
  const [late] = staleSources(sources);
  if (sources.length === 0) {
    return (
      <EmptyState
        title="Nobody tells this portal what fires"
        yaml={CONFIG_YAML}
      >
        Whether anything fires is not known. The backend asks the Alertmanagers
        in its configuration, and takes their webhooks:
      </EmptyState>
    );
  }
  if (late) {
    return (
      <EmptyState title="It is not known whether anything fires">
        {sourceTitle(late)}{' '}
        {late.asOf
          ? `was last read ${formatAgo(late.asOf, now)}; nothing fired then.`
          : 'was never read.'}{' '}
        {late.reason}
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing fires">
      No alert fires for an entity that you may see, as told by{' '}
      {sources.map(sourceTitle).join(', ')}.
    </EmptyState>
  );
}
