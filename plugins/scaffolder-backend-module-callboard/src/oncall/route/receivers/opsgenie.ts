import { RUNBOOK_DETAIL, WriteReceiver } from './Receiver';

/** Both severities go to one integration of the team, whose notification rules look at the priority. */
export function opsgenie(priority: 'P1' | 'P4'): WriteReceiver {
  const file = 'opsgenie-api-key';
  return ({ secretPath }) => ({
    lines: [
      'opsgenie_configs:',
      `  - api_key_file: ${JSON.stringify(secretPath(file))}`,
      '    # Accounts in the EU: api_url: https://api.eu.opsgenie.com/',
      `    priority: ${priority}`,
      '    details:',
      `      runbook: ${RUNBOOK_DETAIL}`,
    ],
    secrets: [
      {
        file,
        holds:
          'API key of an integration of type Prometheus that the owning team has in Opsgenie.',
      },
    ],
  });
}
