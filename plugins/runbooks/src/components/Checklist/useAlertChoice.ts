import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { ChecklistAlert } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { alertsFor } from '../../lib/checklist/alertsFor';

/** For which alert a checklist is begun. */
export interface Choice {
  /** Alerts of the entity that fire and that the page answers. */
  alerts: readonly ChecklistAlert[];
  chosen?: ChecklistAlert;
  choose: (fingerprint: string | undefined) => void;
}

/**
 * The alerts that a checklist may be begun for. The one that the page was opened for is chosen; else the only one that
 * fires. Where it cannot be found out what fires, a checklist is begun for none.
 */
export function useAlertChoice(options: {
  runbookId: string;
  entityRef: string;
  alert?: ChecklistAlert;
  alertFingerprint?: string;
}): Choice {
  const { runbookId, entityRef, alert, alertFingerprint } = options;
  const runbooksApi = useApi(runbooksApiRef);
  const { value } = useEntityResource(
    `firing ${entityRef}`,
    signal =>
      runbooksApi.listAlerts(
        { entityRef: [entityRef], status: ['firing'] },
        { signal },
      ),
    { everySeconds: 60 },
  );
  const alerts = alertsFor(runbookId, value?.items ?? [], alert);
  const [asked, setAsked] = useState<{ fingerprint?: string }>();
  const sole = alerts.length === 1 ? alerts[0]?.fingerprint : undefined;
  const { fingerprint } = asked ?? { fingerprint: alertFingerprint ?? sole };
  return {
    alerts,
    chosen: alerts.find(one => one.fingerprint === fingerprint),
    choose: next => setAsked({ fingerprint: next }),
  };
}
