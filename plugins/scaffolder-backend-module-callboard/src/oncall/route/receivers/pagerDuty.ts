import { RUNBOOK_DETAIL, WriteReceiver } from './Receiver';

/** Both severities go to one service of PagerDuty, which takes the urgency from the severity of the event. */
export function pagerDuty(severity: 'critical' | 'warning'): WriteReceiver {
  const file = 'pagerduty-routing-key';
  return ({ secretPath }) => ({
    lines: [
      'pagerduty_configs:',
      `  - routing_key_file: ${JSON.stringify(secretPath(file))}`,
      severity === 'critical'
        ? '    # High urgency: whoever is on call is woken.'
        : '    # Low urgency, where the urgency of the service is "based on alert severity".',
      `    severity: ${severity}`,
      '    details:',
      `      runbook: ${RUNBOOK_DETAIL}`,
    ],
    secrets: [
      {
        file,
        holds:
          'Integration key of an "Events API V2" integration of the service in PagerDuty.',
      },
    ],
  });
}
