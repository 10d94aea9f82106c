import { useState } from 'react';
import Button from '@material-ui/core/Button';
import {
  FreshnessBadge,
  Section,
} from '@callboard/backstage-plugin-callboard-react';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { freshnessOf } from '../../lib/alerts';
import { AlertSourcesNote, FiringAlerts } from '../Firing';

/** Alerts that are shown at once. */
const SHOWN = 20;

/** What fires, each alert with its runbook. */
export function FiringSection(props: {
  found: RunbookPage;
  tab: string | undefined;
}) {
  const { found, tab } = props;
  const [all, setAll] = useState(false);
  const { length } = found.firing;
  return (
    <Section
      title="Firing now"
      age={<FreshnessBadge freshness={freshnessOf(found)} />}
    >
      <FiringAlerts found={found} limit={all ? length : SHOWN} tab={tab} />
      {length > SHOWN && !all && (
        <div>
          <Button size="small" variant="outlined" onClick={() => setAll(true)}>
            Show all {length} alerts
          </Button>
        </div>
      )}
      <div>
        <AlertSourcesNote found={found} />
      </div>
    </Section>
  );
}
