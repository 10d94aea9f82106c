import Typography from '@material-ui/core/Typography';
import {
  PlainTable,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import {
  AlertCoverage,
  ServiceCoverage,
} from '@callboard/backstage-plugin-runbooks-common';
import { COVERAGE_STATES, RUNBOOK_STATES } from '../../lib/states';
import { OpenPage } from './OpenPage';

/** An alert that pages nobody is not judged. */
function Verdict({ alert }: { alert: AlertCoverage }) {
  return alert.paging ? (
    <StateChip {...COVERAGE_STATES[alert.state]} />
  ) : (
    <StateChip tone="neutral" label="pages nobody" />
  );
}

function Answers(props: { alert: AlertCoverage; entityRef: string }) {
  const { alert, entityRef } = props;
  if (alert.runbooks.length === 0) {
    return <>none</>;
  }
  return (
    <>
      {alert.runbooks.map(page => (
        <Typography key={`${page.id} ${page.anchor}`} variant="body2">
          <OpenPage page={page} entityRef={entityRef} /> (
          {RUNBOOK_STATES[page.state].label})
        </Typography>
      ))}
    </>
  );
}

/** Every alert of a service, where it leads, and why that helps or not. */
export function AlertsOfService(props: { service: ServiceCoverage }) {
  const { entityRef, title, alerts } = props.service;
  return (
    <PlainTable
      label={`Alerts of ${title}, worst first`}
      headers={['Alert', 'Verdict', 'Because', 'Runbook', 'Known from']}
      rows={alerts.map(alert => [
        `${alert.name} ${alert.source}`,
        <>
          {alert.name}
          {alert.severity && (
            <Typography variant="caption" color="textSecondary" component="div">
              {alert.severity}
            </Typography>
          )}
        </>,
        <Verdict alert={alert} />,
        alert.reason,
        <Answers alert={alert} entityRef={entityRef} />,
        alert.source,
      ])}
    />
  );
}
