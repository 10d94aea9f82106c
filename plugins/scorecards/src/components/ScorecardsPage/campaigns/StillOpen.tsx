import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import {
  ListTable,
  Section,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Campaign,
  EntityScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { CHECK_STATUSES } from '../../../lib/words/statuses';
import { statusCountWords } from '../../../lib/words/counts';
import { ServiceName } from '../frame/ServiceName';

/** Services answered at most, as the contract says. */
const MOST = 200;

function Lacks(props: { service: EntityScorecard; ids: ReadonlySet<string> }) {
  const { service, ids } = props;
  const { checks, counts } = service;
  if (!checks) {
    return <>{statusCountWords(counts)}</>;
  }
  const lacking = checks.filter(
    ({ id, status }) =>
      ids.has(id) && (status === 'fail' || status === 'unknown'),
  );
  return (
    <>
      {lacking.map(({ id, title, status, reason }) => (
        <div key={id}>
          <StateChip
            tone={CHECK_STATUSES[status].tone}
            label={`${title}: ${CHECK_STATUSES[status].label}`}
            title={reason}
          />
        </div>
      ))}
    </>
  );
}

/** Services that a campaign still waits for. */
export function StillOpen(props: {
  campaign: Campaign;
  open: readonly EntityScorecard[];
}) {
  const { campaign, open } = props;
  const { unknown, open: failing } = campaign.progress;
  const ids = new Set(campaign.checks.map(({ id }) => id));
  const waiting = unknown + failing;
  return (
    <Section title="Not done yet" frameless>
      {open.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          No service is open.
        </Typography>
      ) : (
        <Paper>
          <ListTable
            label="Services that are not done"
            headers={['Service', 'What is missing']}
            widths={['35%', '65%']}
            rows={open.map(service => ({
              key: service.entityRef,
              cells: [
                <ServiceName {...service} title={service.entityTitle} />,
                <Lacks service={service} ids={ids} />,
              ],
            }))}
          />
        </Paper>
      )}
      {waiting > open.length && (
        <Typography variant="body2" color="textSecondary">
          {open.length} of {waiting} are listed, those that lack most; at most{' '}
          {MOST}.
        </Typography>
      )}
    </Section>
  );
}
