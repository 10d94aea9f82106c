import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ClampedText,
  formatInstantInFull,
  ListTable,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Alert } from '@callboard/backstage-plugin-runbooks-common';
import { alertKey, alertWords } from '../../lib/alerts';
import { ALERT_STATES, RUNBOOK_STATES } from '../../lib/states';
import { PageLink } from '../PageLink';
import { OpenPage } from './OpenPage';

/** One alert may concern several entities. */
export function rowKey(alert: Alert): string {
  return `${alertKey(alert)} ${alert.entityRef}`;
}

function Name({ alert }: { alert: Alert }) {
  const { name, severity, paging, summary } = alert;
  const facts = [severity, paging ? 'wakes somebody' : undefined].filter(
    Boolean,
  );
  return (
    <>
      <Typography variant="body2">{name}</Typography>
      {facts.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {facts.join(', ')}
        </Typography>
      )}
      {summary && <ClampedText text={summary} />}
    </>
  );
}

function Since({ alert }: { alert: Alert }) {
  const { tone } = ALERT_STATES[alert.status];
  return (
    <StateChip
      tone={alert.stale ? 'unknown' : tone}
      label={alertWords(alert, useNow())}
      title={`Since ${formatInstantInFull(alert.startsAt)}, told by ${
        alert.source
      }`}
    />
  );
}

/** What the alert itself names, where no page is known for it. */
function Named({ url }: { url: string }) {
  return (
    <Typography variant="body2" color="textSecondary">
      it names{' '}
      <PageLink page={{ id: url, url }} tab={undefined}>
        a page that is not known here
      </PageLink>
    </Typography>
  );
}

function Answer({ alert }: { alert: Alert }) {
  const { runbooks, runbookUrl, entityRef = '', fingerprint } = alert;
  if (runbooks.length === 0) {
    return (
      <>
        <StateChip tone="bad" label="no runbook" />
        {runbookUrl && <Named url={runbookUrl} />}
      </>
    );
  }
  return (
    <>
      {runbooks.map(page => (
        <Typography key={`${page.id} ${page.anchor}`} variant="body2">
          <OpenPage page={page} entityRef={entityRef} alert={fingerprint} />{' '}
          <StateChip {...RUNBOOK_STATES[page.state]} />
        </Typography>
      ))}
    </>
  );
}

function Concerns({ alert }: { alert: Alert }) {
  const { entityRef, problem } = alert;
  return entityRef ? (
    <EntityRefLink entityRef={entityRef} hideIcon />
  ) : (
    <ClampedText text={problem ?? 'it names no entity'} lines={3} />
  );
}

/** Alerts in the order given. */
export function AlertTable(props: {
  label: string;
  alerts: readonly Alert[];
  busy: boolean;
}) {
  const { label, alerts, busy } = props;
  return (
    <ListTable
      label={label}
      busy={busy}
      headers={['Alert', 'For', 'Concerns', 'Runbook']}
      widths={['34%', '18%', '20%', '28%']}
      rows={alerts.map(alert => ({
        key: rowKey(alert),
        cells: [
          <Name alert={alert} />,
          <Since alert={alert} />,
          <Concerns alert={alert} />,
          <Answer alert={alert} />,
        ],
      }))}
    />
  );
}
